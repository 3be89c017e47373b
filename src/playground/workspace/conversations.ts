import type { ChannelFixture, WorkspaceFixture } from "./fixture.ts";
import type { Ids } from "./ids.ts";

export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly kind: "channel" | "dm";
  readonly topic: string;
  readonly created: number;
  readonly is_private: boolean;
  readonly is_archived: boolean;
  readonly bot_is_member: boolean;
  /** The person of a DM. */
  readonly person?: string;
}

export interface Conversations {
  all(): readonly Conversation[];
  /** By id, by `#name`, or a person's id for the DM with them. */
  find(reference: string): Conversation | undefined;
  /** The DM of this person with the bot. */
  dmOf(person: string): Conversation;
  /** Every person of the workspace is in every channel; the bot is where it was invited. */
  membersOf(conversation: Conversation): readonly string[];
  change(
    id: string,
    part: Partial<Pick<Conversation, "name" | "is_archived" | "bot_is_member">>,
  ): void;
}

interface Deps {
  readonly ids: Ids;
  readonly touch: () => void;
  readonly bot: string;
  readonly now: number;
}

export function createConversations(fixture: WorkspaceFixture, deps: Deps): Conversations {
  const people = fixture.people.map((person) => person.id);
  const created = Math.floor(deps.now / 1000) - 86_400;
  const all = [
    ...fixture.channels.map((channel) => channelOf(channel, created)),
    ...people.map((person) => dmWith(person, deps.ids.next("D"), created)),
  ];

  function find(reference: string) {
    const name = reference.startsWith("#") ? reference.slice(1) : undefined;
    return all.find(
      (each) => each.id === reference || each.person === reference || (name && each.name === name),
    );
  }

  return {
    all: () => all,
    find,
    dmOf(person) {
      const dm = all.find((each) => each.person === person);
      if (!dm) throw new Error(`No such person in the workspace: ${person}.`);
      return dm;
    },
    membersOf: (conversation) =>
      conversation.person
        ? [conversation.person, deps.bot]
        : [...people, ...(conversation.bot_is_member ? [deps.bot] : [])],
    change(id, part) {
      const at = all.findIndex((each) => each.id === id);
      const old = all[at];
      if (!old) throw new Error(`No such channel in the workspace: ${id}.`);
      all[at] = { ...old, ...part };
      deps.touch();
    },
  };
}

const channelOf = (channel: ChannelFixture, created: number): Conversation => ({
  id: channel.id,
  name: channel.name,
  kind: "channel",
  topic: channel.topic,
  created,
  is_private: channel.is_private ?? false,
  is_archived: channel.is_archived ?? false,
  bot_is_member: channel.bot_is_member,
});

const dmWith = (person: string, id: string, created: number): Conversation => ({
  id,
  name: "directmessage",
  kind: "dm",
  topic: "",
  created,
  is_private: true,
  is_archived: false,
  bot_is_member: true,
  person,
});
