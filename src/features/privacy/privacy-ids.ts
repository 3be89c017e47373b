export const privacyIds = {
  show: "privacy:show",
  export: "privacy:export",
  forget: "privacy:forget",
} as const;
