import type { ElementHandle, Page } from "puppeteer-core";

/** Finds things on the page as assistive technology does: by role and name. */
export interface Reader {
  readonly page: Page;
  /** Waits for it. Inside `within` where that is given. */
  find(role: string, name: string, within?: ElementHandle): Promise<ElementHandle>;
  /** Clicks. */
  press(role: string, name: string, within?: ElementHandle): Promise<void>;
  /** Types into a text box as a person does, key by key. */
  type(name: string, text: string): Promise<void>;
  key(...keys: Parameters<Page["keyboard"]["press"]>[0][]): Promise<void>;
  /** Waits until the page shows these words. */
  sees(words: string): Promise<void>;
  /** Waits until the page shows them no more. */
  seesNoMore(words: string): Promise<void>;
  /** A property of its element, as `value` of a text box. */
  property(key: string, role: string, name: string): Promise<unknown>;
  /** The visible text of the first element that this CSS selector finds. */
  text(selector: string): Promise<string>;
  /** The value of a JavaScript expression on the page. */
  ask<T>(expression: string): Promise<T>;
  /** Waits until the expression is true. */
  until(expression: string): Promise<void>;
  /** The name of what has the focus, as assistive technology reads it. */
  focused(): Promise<string>;
}

export function createReader(page: Page): Reader {
  const find: Reader["find"] = async (role, name, within) => {
    const selector = `::-p-aria([name="${name}"][role="${role}"])`;
    const element = await (within ?? page).waitForSelector(selector);
    if (!element) throw new Error(`The page has no ${role} named "${name}".`);
    return element;
  };
  const until = async (expression: string) => {
    await page.waitForFunction(expression);
  };
  const ask = async <T>(expression: string) => (await page.evaluate(expression)) as T;
  const shown = (words: string) => `document.body.innerText.includes(${JSON.stringify(words)})`;
  return {
    page,
    find,
    until,
    ask,
    press: async (role, name, within) => (await find(role, name, within)).click(),
    type: async (name, text) => (await find("textbox", name)).type(text),
    key: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    property: async (key, role, name) =>
      (await (await find(role, name)).getProperty(key)).jsonValue() as Promise<unknown>,
    sees: (words) => until(shown(words)),
    seesNoMore: (words) => until(`!${shown(words)}`),
    text: (selector) => ask(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`),
    focused: async () => {
      const snapshot = await page.accessibility.snapshot({ interestingOnly: false });
      return findFocused(snapshot)?.name ?? "";
    },
  };
}

type Snapshot = Awaited<ReturnType<Page["accessibility"]["snapshot"]>>;

function findFocused(node: Snapshot | undefined): Snapshot | undefined {
  if (!node) return undefined;
  for (const child of node.children ?? []) {
    const found = findFocused(child);
    if (found) return found;
  }
  return node.focused ? node : undefined;
}
