export const people = {
  none: "The scenario says nothing of people's work.",
  staff: "What happens to the staff?",
  posts: (posts: string) => `Nobody is dismissed: there are ${posts} posts from start to end, in every option. Who leaves is replaced.`,
  routineLess: (option: string, hours: string, percent: string) =>
    `With “${option}”, servers and services as they are need ${hours} hours less of their work (${percent}) than today, over the whole time.`,
  routineMore: (option: string, hours: string, percent: string) =>
    `With “${option}”, servers and services as they are need ${hours} hours more of their work (${percent}) than today, over the whole time.`,
  missing: (hours: string) => `Work of ${hours} hours is done by nobody, because those who could are short of time.`,
  missingNone: "No work is left undone for want of people.",
  hoursTitle: "Hours that are needed, and hours free, by year",
  uses: {
    routine: "keeping things running",
    projects: "moving and setting up",
    effort: "preparing new tasks",
    tasks: "new tasks",
    free: "hours free",
  },
  missingHead: "done by nobody",
  use: "What for",
  all: "All years",
  hoursFormula:
    "By month and team: hours of those who are there = hours worked + hours free. Routine is counted from the servers, models and services that stand there and the work that each takes; moving and setting up from what moves and comes in the month. Hours needed that nobody had time for are drawn as well: where they are many, a bar is higher than the hours of those who are there; the table tells how many.",
  teams: "By team",
  team: "Team",
  postsHead: "posts",
  needed: "hours needed",
  there: "hours there",
  free: "hours free",
  monthsShort: "months short",

  freed: "Where do the freed hours go?",
  freedTitle: "What becomes of the hours that routine takes less than today",
  freedMoreTitle: "Where the hours come from that routine takes more than today",
  freedParts: {
    tasks: "new tasks for the citizens",
    projects: "moving and setting up",
    lessMissing: "work that nobody did before",
    free: "hours free",
    other: "fewer hours of people who were there",
  },
  freedSentence: (freed: string, tasks: string, projects: string, missing: string, free: string) =>
    `Of ${freed} hours, ${tasks} go into new tasks, ${projects} into moving and setting up and ${missing} into work that nobody did before; ${free} are still free for what the planners have not thought of.`,
  freedFormula:
    "Hours of routine in the baseline less those in the option. Where they went: the differences of hours for new tasks (preparing included), for projects, of work that nobody did, and of hours free.",
  hours: "hours",

  tasks: "Which new services start, and when?",
  tasksLead: "People take on new tasks when their hours suffice; the first hours go to the first in the planners' order.",
  tasksTitle: "When each new task begins",
  tasksTable: "Start of new tasks by option",
  task: "New task",
  wanted: "Wanted from",
  never: "never",
  tasksSentence: (option: string, started: number, all: number, earlier: number, later: number) =>
    `With “${option}”, ${started} of ${all} tasks start: ${earlier} sooner and ${later} later than when all carry on as today.`,
  taskHours: "Hours by task and year",
  tasksFormula: "A task starts in the month in which the hours to prepare it have been worked and its yearly hours are free in the team.",

  region: "How much money stays in the region?",
  regionLead: "Paid to people and suppliers of the region; the rest goes to suppliers elsewhere.",
  regionGoal: (limit: string) => `The planners want at least ${limit}.`,
  regionTitle: "Where the money goes, in euros",
  regionOf: (region: string) => `to ${region}`,
  elsewhere: "elsewhere",
  share: "to the region",
  regionFormula:
    "Each payment has a payee: wages stay in the region of the site; of other categories the share that the scenario says (`regional`, measures of regional sourcing). The share is the sum of all payments with a region ÷ all payments.",
};
