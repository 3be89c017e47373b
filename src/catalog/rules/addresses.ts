import type { Catalog } from "#catalog/catalog.ts";
import { got, type Problem } from "#catalog/problem.ts";
import { resourceProblem } from "./rule.ts";

/**
 * Services with which anyone shortens anything: nobody sees where the link leads, and it dies with
 * the service. A publisher's own short domain, which leads to its pages alone, is not one.
 */
const shorteners = new Set(
  `bit.ly bitly.com buff.ly cutt.ly dlvr.it goo.gl hubs.ly is.gd lnkd.in ow.ly rb.gy rebrand.ly
   s.id shorturl.at short.io t.co t.ly tiny.cc tinyurl.com trib.al urlz.fr v.gd`.split(/\s+/),
);

export function noShortLinks({ resources }: Catalog): Problem[] {
  return resources.flatMap((resource) => {
    const host = new URL(resource.url).hostname.replace(/^www\./, "");
    if (!shorteners.has(host)) return [];
    const message = `is a shortened link ${got(resource.url)}, open it and give the address that it leads to`;
    return [resourceProblem(resource, "url", message)];
  });
}
