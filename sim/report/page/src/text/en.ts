import { accounts } from "./accounts.en";
import { answer } from "./answer.en";
import { money } from "./money.en";
import { page } from "./page.en";
import { rooms } from "./rooms.en";
import { words } from "./words.en";

export const en = { accounts, answer, money, page, rooms, words };
