import { z } from "zod";
import { checkBlocks } from "#playground/blocks/check.ts";
import { json } from "./arguments.ts";
import { errorDetails } from "./content.ts";
import { ApiError, defineMethod } from "./method.ts";

export const blocksValidate = defineMethod({
  name: "blocks.validate",
  token: "none",
  args: z.object({ blocks: json(z.unknown()) }),
  run(args) {
    const checked = checkBlocks(args.blocks, "message");
    if ("error" in checked) throw new ApiError(checked.error, errorDetails(checked.messages));
    return {};
  },
});
