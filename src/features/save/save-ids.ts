export const saveIds = {
  add: "save:add",
  remove: "save:remove",
  page: "save:page",
  export: "save:export",
  all: "save:all",
} as const;
