/** "1 resource", "3 resources", "1½ hours" */
export function countOf(count: number, one: string, many = `${one}s`): string {
  const said = count % 1 === 0.5 ? `${Math.floor(count)}½` : String(count);
  return `${said} ${count === 1 ? one : many}`;
}
