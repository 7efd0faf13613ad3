/** Commands: English wording. */
export const commands = {};
