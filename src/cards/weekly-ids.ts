/** Ids of what one presses, enters and submits around weekly posts; their listener is the weekly feature. */
export const weeklyIds = {
  /** Buttons whose value is a channel. */
  open: "weekly:open",
  preview: "weekly:preview",
  pause: "weekly:pause",
  resume: "weekly:resume",
  history: "weekly:history",
  off: "weekly:off",
  unpin: "weekly:unpin",
  /** Buttons whose value is a channel and how many of its picks lie before the page. */
  turnPage: "weekly:turn-page",
  /** Buttons whose value is a delivery. */
  keep: "weekly:keep",
  skip: "weekly:skip",
  unskip: "weekly:unskip",
  swap: "weekly:swap",
  /** Pins for the slot after a delivery, or in a channel where nothing is planned yet. */
  pinNext: "weekly:pin-next",
  pin: "weekly:pin",
  /** Buttons of the post itself. */
  discuss: "weekly:discuss",
  picks: "weekly:picks",
  /** The set-up form. */
  form: "weekly:form",
  changed: "weekly:changed",
  channel: "weekly:channel",
  zone: "weekly:zone",
  /** The form in which one chooses a resource. */
  choose: "weekly:choose",
  resource: "weekly:resource",
} as const;
