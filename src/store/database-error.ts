/** The database cannot be used as it was asked for. The message is a sentence for the operator. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}
