// What an option hands over to somebody else, and is not simulated from then on.
import type { Option } from "../study";

export const handsOver = ({ steps }: Option): boolean => steps.some(({ action, began }) => action === "join_alliance" && began !== "");

/** Percent of the demand of another option that it serves itself. */
export const ownDemand = (option: Option, other: Option): number => (100 * option.totals.demanded) / other.totals.demanded;
