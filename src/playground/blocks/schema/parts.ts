import { z } from "zod";
import { limits } from "#playground/blocks/limits.ts";
import { confirm, dispatchConfig } from "./objects.ts";
import { id, plainText } from "./text.ts";

/** Fields that many elements share. */
export const actionable = { action_id: id.optional() };
export const confirmable = { confirm: confirm.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholdable = { placeholder: plainText(limits.placeholder).optional() };
export const dispatchable = { dispatch_action_config: dispatchConfig.optional() };
export const selecting = { ...actionable, ...confirmable, ...focusable, ...placeholdable };
export const several = { max_selected_items: z.number().int().min(1).optional() };
