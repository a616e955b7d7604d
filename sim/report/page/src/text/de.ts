import { page } from "./page.de";
import { rooms } from "./rooms.de";
import { words } from "./words.de";

export const de = { page, rooms, words };
