import { page } from "./page.en";
import { rooms } from "./rooms.en";
import { words } from "./words.en";

export const en = { page, rooms, words };
