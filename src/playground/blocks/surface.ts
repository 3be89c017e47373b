/** Where blocks stand. */
export type Surface = "message" | "modal" | "home";
