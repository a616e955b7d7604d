import { accounts } from "./accounts.en";
import { answer } from "./answer.en";
import { basis } from "./basis.en";
import { comparison } from "./comparison.en";
import { inputNames } from "./input_names.en";
import { money } from "./money.en";
import { page } from "./page.en";
import { people } from "./people.en";
import { quantities } from "./quantities.en";
import { rooms } from "./rooms.en";
import { words } from "./words.en";

export const en = { accounts, answer, basis, comparison, inputNames, money, page, people, quantities, rooms, words };
