import { randomToken } from "./ids.ts";

/** The app as its manifest describes it: what Slack knows of the bot. */
export interface AppManifest {
  readonly name: string;
  readonly bot_name: string;
  readonly commands: readonly CommandEntry[];
  readonly shortcuts: readonly ShortcutEntry[];
  readonly scopes: readonly string[];
  readonly events: readonly string[];
}

export interface CommandEntry {
  readonly command: string;
  readonly description: string;
  readonly usage_hint: string;
  readonly should_escape: boolean;
}

export interface ShortcutEntry {
  readonly callback_id: string;
  readonly name: string;
  readonly type: "message" | "global";
}

/** An app in a workspace, with its ids and secrets. */
export interface InstalledApp {
  readonly manifest: AppManifest;
  readonly app_id: string;
  readonly bot_id: string;
  readonly bot_user_id: string;
  readonly bot_token: string;
  readonly app_token: string;
  readonly signing_secret: string;
  readonly verification_token: string;
  /** False once the token was revoked or the app removed. */
  installed: boolean;
}

export function installApp(manifest: AppManifest): InstalledApp {
  return {
    manifest,
    app_id: "A0MLOPSAPP1",
    bot_id: "B0MLOPSBOT1",
    bot_user_id: "U0MLOPSBOT1",
    bot_token: randomToken("xoxb-1000000000"),
    app_token: randomToken("xapp-1-A0MLOPSAPP1"),
    signing_secret: randomToken("sign"),
    verification_token: randomToken("verify"),
    installed: true,
  };
}
