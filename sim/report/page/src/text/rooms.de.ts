import type { rooms as english } from "./rooms.en";

export const rooms: typeof english = {
  coming: "",
};
