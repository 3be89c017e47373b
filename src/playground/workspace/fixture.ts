/** What a workspace holds before anyone does anything. */
export interface WorkspaceFixture {
  readonly name: string;
  readonly domain: string;
  readonly people: readonly PersonFixture[];
  readonly channels: readonly ChannelFixture[];
  readonly messages: readonly MessageFixture[];
}

export interface PersonFixture {
  readonly id: string;
  readonly name: string;
  /** IANA zone. */
  readonly tz: string;
  readonly is_admin?: boolean;
  /** Deactivated: known, and gone. */
  readonly is_deleted?: boolean;
}

export interface ChannelFixture {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly bot_is_member: boolean;
  readonly is_archived?: boolean;
  readonly is_private?: boolean;
}

export interface MessageFixture {
  readonly channel: string;
  readonly person: string;
  readonly minutesAgo: number;
  /** As typed. */
  readonly text: string;
  readonly replies?: readonly Omit<MessageFixture, "channel" | "replies">[];
}

/** The workspace that the playground opens with. */
export const communityWorkspace: WorkspaceFixture = {
  name: "MLOps community",
  domain: "mlops-playground",
  people: [
    { id: "U0PERSON001", name: "ana", tz: "Europe/Berlin", is_admin: true },
    { id: "U0PERSON002", name: "ben", tz: "America/New_York" },
    { id: "U0PERSON003", name: "mei", tz: "Asia/Tokyo" },
  ],
  channels: [
    {
      id: "C0CHANNEL01",
      name: "mlops-questions",
      topic: "Ask anything about running models in production. Try /mlops-learn monitoring",
      bot_is_member: true,
    },
    {
      id: "C0CHANNEL02",
      name: "off-topic",
      topic: "Everything else. The bot is not in here until someone invites it",
      bot_is_member: false,
    },
  ],
  messages: [
    {
      channel: "C0CHANNEL01",
      person: "U0PERSON001",
      minutesAgo: 95,
      text: "To find something to read, type /mlops-learn and a few words in the box below, like /mlops-learn free courses on feature stores",
    },
    {
      channel: "C0CHANNEL01",
      person: "U0PERSON003",
      minutesAgo: 42,
      text: "Our churn model was fine at launch and has become worse every month since. How do you notice data drift before the business does, and what do you monitor first?",
      replies: [
        {
          person: "U0PERSON002",
          minutesAgo: 37,
          text: "We began with input distributions and alert fatigue got us within a week. I would like to read something solid on this too.",
        },
        {
          person: "U0PERSON001",
          minutesAgo: 31,
          text: "Good question for @mlops-learn: mention it in this thread and it answers here.",
        },
      ],
    },
    {
      channel: "C0CHANNEL02",
      person: "U0PERSON002",
      minutesAgo: 20,
      text: "Does anybody have a talk to recommend for a long train ride?",
    },
  ],
};
