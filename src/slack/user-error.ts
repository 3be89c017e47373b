/** Something that a person can mend: the message is one sentence saying what happened and what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}
