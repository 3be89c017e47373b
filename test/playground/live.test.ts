import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { pageRoutes } from "#playground/live/page-routes.ts";
import { startLocalSlack, type LocalSlack } from "#playground/local-slack.ts";
import type { Act, ActResult, View } from "#playground/view.ts";

const ana = "U0PERSON001";
const questions = "C0CHANNEL01";

describe("the page's server", () => {
  let slack: LocalSlack;
  beforeAll(async () => {
    slack = await startLocalSlack({ routes: pageRoutes });
  });
  afterAll(() => slack.close());

  const act = async (body: Act | object): Promise<ActResult> => {
    const options = { method: "POST", body: JSON.stringify(body) };
    const response = await fetch(`${slack.url}/playground/act`, options);
    return (await response.json()) as ActResult;
  };
  const live = (person: string, headers = {}) => {
    const address = `${slack.url.replace("http", "ws")}/playground/live?person=${person}`;
    return new WebSocket(address, { headers });
  };

  it("shows a person the workspace at once, and again after a change", async () => {
    const socket = live(ana);
    const views = viewsOf(socket);
    const first = await views.next();
    expect(first.me).toMatchObject({ id: ana, is_admin: true });
    expect(first.channels.map((each) => each.name)).toContain("mlops-questions");
    expect(first.messages.some((each) => each.thread_ts)).toBe(true);
    expect(first.commands).toContainEqual(expect.objectContaining({ command: "/mlops-learn" }));
    const text = "good <morning> @ben";
    expect(await act({ person: ana, do: "post", channel: "C0CHANNEL02", text })).toEqual({
      ok: true,
    });
    const second = await views.next();
    expect(second.messages.at(-1)?.text).toBe("good &lt;morning&gt; <@U0PERSON002>");
    socket.close();
  });

  it("says what is wrong with an act", async () => {
    expect(await act({ person: ana, do: "fly" })).toMatchObject({ ok: false });
    expect(await act({ person: ana, do: "post", channel: questions })).toEqual({
      ok: false,
      error: expect.stringContaining("text") as string,
    });
    expect(await act({ person: "U9", do: "open-home" })).toEqual({
      ok: false,
      error: "There is no person U9 here.",
    });
  });

  it("answers to its own names and its own page alone", async () => {
    const port = Number(new URL(slack.url).port);
    const own = `127.0.0.1:${port}`;
    expect(await statusFor(port, { host: own })).toBe(200);
    expect(await statusFor(port, { host: `localhost:${port}` })).toBe(200);
    expect(await statusFor(port, { host: `evil.example:${port}` })).toBe(403);
    expect(await statusFor(port, { host: own, origin: `http://${own}` })).toBe(200);
    expect(await statusFor(port, { host: own, origin: "https://evil.example" })).toBe(403);
    expect(await statusFor(port, { host: own, origin: "null" })).toBe(403);
  });

  it("refuses a socket from another site, and one at another address", async () => {
    const foreign = live(ana, { origin: "https://evil.example" });
    expect(((await once(foreign, "error")) as [Error])[0].message).toContain("403");
    const elsewhere = new WebSocket(`${slack.url.replace("http", "ws")}/elsewhere`);
    expect(((await once(elsewhere, "error")) as [Error])[0].message).toContain("403");
  });
});

function viewsOf(socket: WebSocket) {
  const waiting: ((view: View) => void)[] = [];
  const come: View[] = [];
  socket.on("message", (data: Buffer) => {
    const view = JSON.parse(String(data)) as View;
    const take = waiting.shift();
    if (take) take(view);
    else come.push(view);
  });
  return {
    next: () =>
      new Promise<View>((resolve) => {
        const view = come.shift();
        if (view) resolve(view);
        else waiting.push(resolve);
      }),
  };
}

function statusFor(port: number, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path: "/", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject).end();
  });
}
