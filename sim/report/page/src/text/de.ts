import { accounts } from "./accounts.de";
import { answer } from "./answer.de";
import { money } from "./money.de";
import { page } from "./page.de";
import { rooms } from "./rooms.de";
import { words } from "./words.de";

export const de = { accounts, answer, money, page, rooms, words };
