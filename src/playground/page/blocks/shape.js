/**
 * @import { ConfirmationDialog, MrkdwnElement, PlainTextElement, PlainTextOption } from "@slack/types"
 */

/**
 * A block as far as the page reads it. The local Slack has checked it against Slack's own shapes, so
 * that what a type requires is there.
 * @typedef {object} LooseBlock
 * @property {string} type
 * @property {string} block_id
 * @property {TextObject} [text]
 * @property {TextObject[]} [fields]
 * @property {LooseElement} [accessory]
 * @property {LooseElement[]} [elements]
 * @property {LooseElement} [element]
 * @property {PlainTextElement} [label]
 * @property {PlainTextElement} [hint]
 * @property {PlainTextElement} [title]
 * @property {boolean} [optional]
 * @property {boolean} [dispatch_action]
 * @property {string} [image_url]
 * @property {string} [alt_text]
 */

/** @typedef {PlainTextElement | MrkdwnElement} TextObject */

/** @typedef {Omit<PlainTextOption, "text"> & { text: TextObject, url?: string }} Option */

/**
 * An interactive element as far as the page reads it.
 * @typedef {object} LooseElement
 * @property {string} type
 * @property {string} action_id
 * @property {PlainTextElement} [text]
 * @property {PlainTextElement} [placeholder]
 * @property {ConfirmationDialog} [confirm]
 * @property {Option[]} [options]
 * @property {{ label: PlainTextElement, options: Option[] }[]} [option_groups]
 * @property {string} [value]
 * @property {string} [url]
 * @property {"primary" | "danger"} [style]
 * @property {string} [accessibility_label]
 * @property {string} [image_url]
 * @property {string} [alt_text]
 * @property {boolean} [multiline]
 * @property {number} [min_length]
 * @property {number} [max_length]
 * @property {string} [min_value]
 * @property {string} [max_value]
 * @property {boolean} [is_decimal_allowed]
 * @property {number} [max_selected_items]
 * @property {number} [min_query_length]
 * @property {boolean} [focus_on_load]
 * @property {boolean} [default_to_current_conversation]
 * @property {{ include?: string[], exclude_bot_users?: boolean }} [filter]
 * @property {{ trigger_actions_on?: string[] }} [dispatch_action_config]
 */

/**
 * An element in its block.
 * @typedef {object} Field
 * @property {LooseBlock} block
 * @property {LooseElement} element
 */

/**
 * How an element is named and described where it stands.
 * @typedef {object} Label
 * @property {string} [id] The control's own id, where a `<label>` points at it.
 * @property {string} [labelledBy]
 * @property {string} [describedBy]
 * @property {boolean} [invalid]
 * @property {boolean} [required]
 */

/**
 * What every element's component gets. `tells` is false where only the form's submission tells the bot.
 * @typedef {object} ElementProps
 * @property {Field} at
 * @property {import("../surface.js").Surface} surface
 * @property {Label} label
 * @property {boolean} tells
 */

export {};
