import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, type LaunchOptions, launch } from "puppeteer-core";
import { extract } from "tar";
import { z } from "zod";

/** For a machine that may reach nothing but itself: no updates, no sync, no probes of the network. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** `/dev/shm` of a container is often too small for a page. */
const light = ["--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];

/** Without a screen Chrome assumes a finger; the page shows more to what can hover. */
const mouse =
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

/** The package's own file names folders of its authors' servers. */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const manifest = z.object({ version: z.string() });

/**
 * Chrome without a window: the one in `CHROME_PATH`; on Linux x64 otherwise the one that npm brought;
 * elsewhere an installed one. Throws a sentence with the remedy where none runs.
 */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await launch(await launchOptions());
  } catch (cause) {
    throw new Error(
      "No browser runs on this machine, so the page's tests cannot: " +
        "install Chrome 120 or newer and name its program in CHROME_PATH.",
      { cause },
    );
  }
}

async function launchOptions(): Promise<LaunchOptions> {
  const isRoot = process.getuid?.() === 0;
  const args = [...quiet, ...light, mouse, ...(isRoot ? ["--no-sandbox"] : [])];
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, args };
  if (process.platform !== "linux" || process.arch !== "x64") return { channel: "chrome", args };
  const folder = await unpackChromium();
  return {
    executablePath: join(folder, "chromium"),
    headless: "shell",
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_PATH: folder },
    // Unpacked by npm it has no setuid sandbox, and many kernels refuse the other kind.
    args: [...args, "--no-sandbox", "--no-zygote"],
  };
}

/**
 * Unpacks the browser with the libraries and fonts that a bare machine lacks, once per version.
 * Test workers may do so at the same time: each fills its own folder, the first to finish names it.
 */
async function unpackChromium(): Promise<string> {
  const packed = new URL("../../", import.meta.resolve("@sparticuz/chromium"));
  const { version } = manifest.parse(
    JSON.parse(await readFile(new URL("package.json", packed), "utf8")),
  );
  const cache = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url));
  const folder = join(cache, `chromium-${version}`);
  if (await isThere(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "chromium-draft-"));
  await fill(draft, fileURLToPath(new URL("bin", packed)));
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await isThere(folder))) throw error;
  });
  return folder;
}

async function fill(folder: string, packed: string): Promise<void> {
  const open = (name: string) => createReadStream(join(packed, name));
  const program = createWriteStream(join(folder, "chromium"), { mode: 0o755 });
  await Promise.all([
    pipeline(open("chromium.br"), createBrotliDecompress(), program),
    pipeline(open("al2023.tar.br"), createBrotliDecompress(), extract({ cwd: folder })),
    pipeline(open("fonts.tar.br"), createBrotliDecompress(), extract({ cwd: folder })),
  ]);
  await writeFile(join(folder, "fonts.conf"), fontsConfig);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
