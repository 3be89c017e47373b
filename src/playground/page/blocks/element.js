/** @import { ElementProps } from "./shape.js" */
import { html } from "../html.js";
import { Button } from "./button.js";
import { Choices } from "./choices.js";
import { Picture } from "./image.js";
import { Moment } from "./moment.js";
import { Overflow } from "./overflow.js";
import { Select } from "./select.js";
import { TextInput } from "./text-input.js";

const drawn = new Map(
  Object.entries({
    button: Button,
    checkboxes: Choices,
    radio_buttons: Choices,
    overflow: Overflow,
    datepicker: Moment,
    timepicker: Moment,
    datetimepicker: Moment,
    plain_text_input: TextInput,
    email_text_input: TextInput,
    url_text_input: TextInput,
    number_input: TextInput,
    image: (/** @type {ElementProps} */ { at }) =>
      html`<${Picture} kind="accessory-image" of=${at.element} />`,
  }),
);

const isSelect = /^(multi_)?(static|external|users|conversations|channels)_select$/;

/** @param {ElementProps} props */
export function Element(props) {
  const { type } = props.at.element;
  const Drawn = isSelect.test(type) ? Select : drawn.get(type);
  if (Drawn) return html`<${Drawn} ...${props} />`;
  return html`<span class="unknown-block">
    The playground does not draw elements of type <code>${type}</code> yet.
  </span>`;
}
