import { accounts } from "./accounts.de";
import { answer } from "./answer.de";
import { basis } from "./basis.de";
import { money } from "./money.de";
import { page } from "./page.de";
import { people } from "./people.de";
import { rooms } from "./rooms.de";
import { words } from "./words.de";

export const de = { accounts, answer, basis, money, page, people, rooms, words };
