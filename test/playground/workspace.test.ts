import { describe, expect, it } from "vitest";
import { createChanges } from "#playground/workspace/changes.ts";
import { communityWorkspace } from "#playground/workspace/fixture.ts";
import { createIds } from "#playground/workspace/ids.ts";
import { parseAppManifest, readAppManifest } from "#playground/workspace/read-manifest.ts";
import { createWorkspace } from "#playground/workspace/workspace.ts";
import { createManualClock } from "../manual-clock.ts";

describe("the manual clock", () => {
  it("runs what falls due in its order, at its time", () => {
    const clock = createManualClock(0);
    const ran: string[] = [];
    clock.after(20, () => ran.push(`second at ${clock.now()}`));
    clock.after(10, () => {
      ran.push(`first at ${clock.now()}`);
      clock.after(5, () => ran.push(`from first at ${clock.now()}`));
    });
    const cancel = clock.after(15, () => ran.push("never"));
    cancel();
    clock.advance(19);
    expect(ran).toEqual(["first at 10", "from first at 15"]);
    clock.advance(1);
    expect(ran).toHaveLength(3);
    expect(clock.now()).toBe(20);
  });
});

describe("until", () => {
  it("gives what is there, what comes, and a sentence when nothing does", async () => {
    const changes = createChanges();
    let value: string | undefined = "now";
    expect(await changes.until(() => value)).toBe("now");
    value = undefined;
    const coming = changes.until(() => value);
    changes.touch();
    value = "later";
    changes.touch();
    expect(await coming).toBe("later");
    const never = changes.until(() => false, { what: "a reply", timeoutMs: 1 });
    await expect(never).rejects.toThrow("Waited 1 ms for a reply: it did not come.");
  });

  it("passes on what the question throws", async () => {
    const changes = createChanges();
    let fails = false;
    const asked = changes.until(() => {
      if (fails) throw new Error("broken");
      return undefined;
    });
    fails = true;
    changes.touch();
    await expect(asked).rejects.toThrow("broken");
  });
});

describe("ids", () => {
  it("are never the same twice, and timestamps only grow", () => {
    const ids = createIds(createManualClock());
    const stamps = Array.from({ length: 100 }, () => ids.ts());
    expect(stamps).toEqual(stamps.toSorted());
    expect(new Set(stamps).size).toBe(100);
    expect(ids.next("V")).toMatch(/^V0[0-9A-Z]{8}$/);
    expect(ids.next("V")).not.toBe(ids.next("V"));
  });
});

describe("the manifest", () => {
  it("of this repository gives the command, the shortcut, the scopes and the events", () => {
    const manifest = readAppManifest();
    expect(manifest.commands.map((each) => each.command)).toContain("/mlops-learn");
    expect(manifest.shortcuts.map((each) => each.type)).toContain("message");
    expect(manifest.scopes).toContain("chat:write");
    expect(manifest.events).toContain("app_mention");
  });

  it("may be JSON, and names what it lacks", () => {
    const source = {
      display_information: { name: "a" },
      features: { bot_user: { display_name: "a" } },
      oauth_config: { scopes: { bot: ["chat:write"] } },
      settings: {},
    };
    expect(parseAppManifest(JSON.stringify(source))).toEqual({
      name: "a",
      bot_name: "a",
      commands: [],
      shortcuts: [],
      scopes: ["chat:write"],
      events: [],
    });
    expect(() => parseAppManifest("features: {}")).toThrow("display_information");
  });
});

describe("the workspace that the playground opens with", () => {
  const clock = createManualClock();
  const workspace = createWorkspace(communityWorkspace, { manifest: readAppManifest(), clock });

  it("has three people in different zones, one of them an administrator", () => {
    expect(workspace.people).toHaveLength(3);
    expect(workspace.people.filter((person) => person.is_admin)).toHaveLength(1);
    expect(new Set(workspace.people.map((person) => person.tz)).size).toBe(3);
  });

  it("has a question that waits in a thread, in order of time, and a hint what to type", () => {
    const messages = workspace.messages.all();
    const stamps = messages.map((message) => message.ts);
    expect(stamps).toEqual(stamps.toSorted());
    const reply = messages.find((message) => message.thread_ts);
    const parent = messages.find((message) => message.ts === reply?.thread_ts);
    expect(parent?.text).toContain("?");
    expect(messages.some((message) => message.text.includes("/mlops-learn"))).toBe(true);
  });
});
