/**
 * The lines of a stream as they come, without their ends. Only `\n` ends a line (`readline` also
 * parts at U+2028 and lone carriage returns, which would give two answers for one line).
 */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest !== "") yield rest;
}
