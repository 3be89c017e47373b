import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "#playground/json.ts";
import type { ViewContent } from "#playground/workspace/stored-view.ts";
import { createManualClock } from "../../manual-clock.ts";
import { home, input, letters, modal, plain, section } from "../blocks/samples.ts";
import { ana } from "../workspace-ids.ts";
import { startCalled, type Answer, type Called } from "./caller.ts";

const clock = createManualClock();
let called: Called;
beforeEach(async () => {
  called = await startCalled({ clock });
});
afterEach(() => called.slack.close());

const trigger = () => called.slack.workspace.triggers.give({ person: ana });
const call = (method: string, args: JsonObject) => called.call(method, args);
const open = (view: object = modal([section()]), trigger_id = trigger()) =>
  call("views.open", { view, trigger_id });
const idOf = (answer: Answer) => (answer["view"] as { id: string }).id;
const hashOf = (answer: Answer) => (answer["view"] as { hash: string }).hash;
const stack = () => called.slack.as(ana).modals();
const titleOf = (view: ViewContent | undefined) => view?.title?.["text"];

describe("views.open", () => {
  it("opens a modal for the person whose trigger it was", async () => {
    const opened = await open(modal([], { callback_id: "note", private_metadata: "x" }));
    expect(opened["view"]).toMatchObject({
      type: "modal",
      callback_id: "note",
      private_metadata: "x",
      state: { values: {} },
      previous_view_id: null,
      root_view_id: idOf(opened),
    });
    expect(stack()).toHaveLength(1);
  });

  it("takes a trigger once, and within three seconds", async () => {
    const used = trigger();
    await open(modal([]), used);
    expect((await open(modal([]), used)).error).toBe("exchanged_trigger_id");
    const intime = trigger();
    const late = trigger();
    clock.advance(3000);
    expect((await open(modal([]), intime)).ok).toBe(true);
    clock.advance(1);
    expect((await open(modal([]), late)).error).toBe("expired_trigger_id");
    expect((await open(modal([]), "1.2.abc")).error).toBe("invalid_trigger_id");
  });

  it("keeps the trigger when the view is refused", async () => {
    const kept = trigger();
    const refused = await open(modal([], { title: plain(letters(25)) }), kept);
    expect(refused).toMatchObject({
      error: "invalid_arguments",
      response_metadata: {
        messages: ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"],
      },
    });
    expect((await open(modal([]), kept)).ok).toBe(true);
  });

  it("refuses a view over 250 kB", async () => {
    const long = Array.from({ length: 90 }, () => section({ text: plain(letters(3000)) }));
    expect((await open(modal(long))).error).toBe("view_too_large");
  });

  it("opens in place of the modal that was open", async () => {
    await open(modal([], { title: plain("first") }));
    await open(modal([], { title: plain("second") }));
    expect(stack().map(titleOf)).toEqual(["second"]);
  });
});

describe("views.push", () => {
  const push = (view: object = modal([])) => call("views.push", { view, trigger_id: trigger() });

  it("puts two modals on the first, and no third", async () => {
    const first = await open();
    const second = await push();
    expect(second["view"]).toMatchObject({
      previous_view_id: idOf(first),
      root_view_id: idOf(first),
    });
    expect((await push()).ok).toBe(true);
    expect((await push()).error).toBe("push_limit_reached");
    expect(stack()).toHaveLength(3);
  });

  it("needs a modal to stand on", async () => {
    expect((await push()).error).toBe("not_found");
  });
});

describe("views.update", () => {
  const update = (args: JsonObject) => call("views.update", { view: modal([]), ...args });

  it("puts a new view in place of one, by id or external_id", async () => {
    const opened = await open(modal([], { external_id: "mine" }));
    const byId = await update({ view_id: idOf(opened), view: modal([], { external_id: "mine" }) });
    expect(byId.ok).toBe(true);
    expect((await update({ external_id: "mine" })).ok).toBe(true);
    expect((await update({ external_id: "mine" })).error).toBe("not_found");
    expect((await update({ view_id: "V9" })).error).toBe("not_found");
  });

  it("refuses a hash that is no longer the view's", async () => {
    const opened = await open();
    const first = await update({ view_id: idOf(opened), hash: hashOf(opened) });
    expect(first.ok).toBe(true);
    const stale = await update({ view_id: idOf(opened), hash: hashOf(opened) });
    expect(stale.error).toBe("hash_conflict");
    expect((await update({ view_id: idOf(opened), hash: hashOf(first) })).ok).toBe(true);
  });

  it("keeps what was entered where the same element still stands", async () => {
    const element = { type: "plain_text_input", action_id: "text", initial_value: "draft" };
    const asking = modal([input(element, { block_id: "why" })]);
    const opened = await open(asking);
    const values = { why: { text: { type: "plain_text_input", value: "typed" } } };
    const [view] = stack();
    if (view) called.slack.workspace.views.note(view, { values });
    const updated = await update({ view_id: idOf(opened), view: asking });
    expect(updated["view"]).toMatchObject({ state: { values } });
    const renamed = modal([input(element, { block_id: "other" })]);
    const fresh = await update({ view_id: idOf(opened), view: renamed });
    expect(fresh["view"]).toMatchObject({
      state: { values: { other: { text: { type: "plain_text_input", value: "draft" } } } },
    });
  });

  it("refuses an external_id that another view has", async () => {
    await call("views.publish", { user_id: ana, view: home([], { external_id: "taken" }) });
    const opened = await open();
    const view = modal([], { external_id: "taken" });
    expect((await update({ view_id: idOf(opened), view })).error).toBe("duplicate_external_id");
  });
});

describe("views.publish", () => {
  const publish = (args: JsonObject) =>
    call("views.publish", { user_id: ana, view: home([]), ...args });

  it("sets a person's Home tab, and keeps its id", async () => {
    const first = await publish({});
    const second = await publish({ view: home([section()]) });
    expect(idOf(second)).toBe(idOf(first));
    expect(called.slack.as(ana).home()?.blocks).toHaveLength(1);
  });

  it("refuses modals, strangers and an old hash", async () => {
    const first = await publish({});
    await publish({});
    expect((await publish({ hash: hashOf(first) })).error).toBe("hash_conflict");
    expect((await publish({ view: modal([]) })).error).toBe("invalid_arguments");
    expect((await publish({ user_id: "U9" })).error).toBe("user_not_found");
  });
});
