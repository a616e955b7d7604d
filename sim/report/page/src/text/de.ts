import { accounts } from "./accounts.de";
import { answer } from "./answer.de";
import { basis } from "./basis.de";
import { comparison } from "./comparison.de";
import { inputNames } from "./input_names.de";
import { money } from "./money.de";
import { page } from "./page.de";
import { people } from "./people.de";
import { quantities } from "./quantities.de";
import { rooms } from "./rooms.de";
import { words } from "./words.de";

export const de = { accounts, answer, basis, comparison, inputNames, money, page, people, quantities, rooms, words };
