/** The modal of a workspace's administrators. */
export const englishSettings = {
  settings: "Settings",
  settingsSave: "Save",
  settingsCancel: "Cancel",
  settingsAnswers: "Who sees the answers to /mlops-learn in a channel",
  settingsAnswersHint:
    "Where everybody sees them, they are three short cards without anything personal. Help, and that nothing was found, stay between me and whoever asked.",
  settingsPrivate: "Only whoever asked",
  settingsPublic: "Everybody in the channel",
  settingsReviewChannel: "Channel where suggestions are reviewed",
  settingsReviewChannelHint:
    "Besides the Home tab of each moderator. I must be in it: type /invite @mlops-learn there.",
  settingsModerators: "Moderators",
  settingsModeratorsHint:
    "They review suggestions and read the statistics, besides the workspace's administrators.",
  settingsBlockedTopics: "Topics that are not shown here",
  settingsBlockedTopicsHint:
    "Leaves out what is first of all about one of these. What only touches it is still shown.",
  settingsBlockedTypes: "Types that are not shown here",
  settingsLanguage: "Language of my own sentences",
  settingsLanguageHint:
    "Titles and summaries stay in the catalog's language. What is not translated yet is in English.",
  settingsWeeklyBy: "Who may set up weekly posts",
  settingsAnyone: "Anyone, in any channel that I can post to",
  settingsAdmins: "Only administrators",
  settingsSaved: "The settings are saved. They hold from the next answer on.",
  settingsReviewChannelChosen: "Suggestions and reports come to this channel from now on.",
  settingsWaitAlready: "Some wait already: see them with /mlops-learn review.",
  settingsNewModerator:
    "You are a moderator of the resources that I recommend here. See what waits with /mlops-learn review; what else you can do: /mlops-learn help",
  waitsForModerators:
    "Something new waits for a moderator. See it with /mlops-learn review, or on my Home tab.",
  settingsReviewChannelClosed:
    "The settings are saved, but Slack does not let me post in the channel for suggestions. Type /invite @mlops-learn in it. Until then moderators see suggestions on their Home tab only.",
  settingsNotInMessages:
    "I cannot open the settings from a message. Type /mlops-learn settings with its slash, or press Settings on my Home tab.",
  settingsForAdmins: "Only the workspace's administrators can change my settings. Ask one of them.",
};
