import { appsConnectionsOpen } from "./apps-connections-open.ts";
import { authRevoke } from "./auth-revoke.ts";
import { authTest } from "./auth-test.ts";
import { blocksValidate } from "./blocks-validate.ts";
import { botsInfo } from "./bots-info.ts";
import { chatDelete } from "./chat-delete.ts";
import { chatGetPermalink } from "./chat-get-permalink.ts";
import { chatPostEphemeral } from "./chat-post-ephemeral.ts";
import { chatPostMessage } from "./chat-post-message.ts";
import { chatUpdate } from "./chat-update.ts";
import { conversationsHistory } from "./conversations-history.ts";
import { conversationsInfo } from "./conversations-info.ts";
import { conversationsList } from "./conversations-list.ts";
import { conversationsMembers } from "./conversations-members.ts";
import { conversationsOpen } from "./conversations-open.ts";
import { conversationsReplies } from "./conversations-replies.ts";
import type { Method } from "./method.ts";
import { reactionsAdd } from "./reactions-add.ts";
import { teamInfo } from "./team-info.ts";
import { usersInfo } from "./users-info.ts";
import { usersList } from "./users-list.ts";
import { viewsOpen } from "./views-open.ts";
import { viewsPublish } from "./views-publish.ts";
import { viewsPush } from "./views-push.ts";
import { viewsUpdate } from "./views-update.ts";

/** Every method of the Web API that this Slack knows; any other is `unknown_method`. */
export const methods: readonly Method[] = [
  appsConnectionsOpen,
  authRevoke,
  authTest,
  blocksValidate,
  botsInfo,
  chatDelete,
  chatGetPermalink,
  chatPostEphemeral,
  chatPostMessage,
  chatUpdate,
  conversationsHistory,
  conversationsInfo,
  conversationsList,
  conversationsMembers,
  conversationsOpen,
  conversationsReplies,
  reactionsAdd,
  teamInfo,
  usersInfo,
  usersList,
  viewsOpen,
  viewsPublish,
  viewsPush,
  viewsUpdate,
];
