// What all parts of this section need, and pieces of charts that they share.
import { useApp, type App } from "../../context";
import { axis, type Key, type Look } from "../../chart";
import { siteNames } from "../../derive/names";
import { capital } from "../../format";
import { siteColour } from "../../palette";
import type { Option } from "../../study";

export interface Rooms extends App {
  /** Of the option that the reader looks at. */
  option: Option;
  words: App["text"]["rooms"];
  /** Ids of the sites that ever had a server in it; all sites of the study. */
  sites: string[];
  allSites: string[];
  siteName: (site: string) => string;
  /** At the beginning of a line. */
  resourceName: (resource: string) => string;
  colourOf: (site: string) => string;
  /** A time of so many hours; null: never. */
  hours: (hours: number | null) => string;
}

export function useRooms(): Rooms {
  const app = useApp();
  const option = app.study.options[app.chosen];
  const names = siteNames(app.study);
  const allSites = Object.keys(app.study.sites);
  return {
    ...app,
    option,
    words: app.text.rooms,
    allSites,
    sites: allSites.filter((site) => option.sites[site]?.servers_peak > 0),
    siteName: (site) => names[site] ?? site,
    resourceName: (resource) => capital(app.text.words.resource[resource] ?? resource),
    colourOf: (site) => siteColour(app.study, app.theme, site),
    hours: (hours) => (hours === null ? app.text.rooms.never : duration(app.format.locale, hours)),
  };
}

/** In minutes, hours or days, whichever reads best. */
function duration(locale: string, hours: number): string {
  const [value, unit] = hours < 1 ? [hours * 60, "minute"] : hours < 48 ? [hours, "hour"] : [hours / 24, "day"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumSignificantDigits: 3 }).format(value);
}

/** An axis of dates: years only, or months when the reader looks closely. */
export function timeAxis(look: Look, { format }: App, own: object = {}, labels = true) {
  return axis(look, {
    type: "time" as const,
    splitLine: { show: false },
    axisLabel: {
      show: labels,
      color: look.colours.muted,
      hideOverlap: true,
      formatter: (at: number) => {
        const date = new Date(at).toISOString();
        return date.slice(5, 10) === "01-01" ? date.slice(0, 4) : format.monthShort(date.slice(0, 7));
      },
    },
    ...own,
  });
}

/** Which colour each site has, as lines or, without them, areas. */
export function siteKeys({ sites, siteName, colourOf }: Rooms, line?: "solid"): Key[] {
  return sites.map((site) => ({ label: siteName(site), colour: colourOf(site), line }));
}

/** The name of a y axis as the heading of its drawing, where one chart holds several. */
export function heading({ colours }: Look, name: string) {
  return {
    name,
    nameLocation: "end" as const,
    nameGap: 10,
    nameTextStyle: { color: colours.text, fontWeight: 600, align: "left" as const },
  };
}

/** The content of a tooltip, out of text only: names of a scenario may hold anything. */
export function tip(head: string, rows: { colour?: string; name: string; value: string }[]): HTMLElement {
  const box = document.createElement("div");
  const line = (text: string) => box.appendChild(Object.assign(document.createElement("div"), { textContent: text }));
  line(head).style.fontWeight = "600";
  for (const { colour, name, value } of rows) {
    const row = line(value ? `${name}: ${value}` : name);
    if (!colour) continue;
    const mark = document.createElement("span");
    mark.style.cssText = `display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px;background:${colour}`;
    row.prepend(mark);
  }
  return box;
}

interface Point {
  seriesName: string;
  color: string;
  axisValue: number;
  value: [number, number | null];
}

/** For charts of months: the month, and each line's value. */
export function monthTip({ format }: App, value: (of: number) => string) {
  return (given: unknown) => {
    const points = given as Point[];
    return tip(
      format.month(new Date(points[0].axisValue).toISOString().slice(0, 7)),
      points.map((point) => ({
        colour: point.color,
        name: point.seriesName,
        value: point.value[1] === null ? "–" : value(point.value[1]),
      })),
    );
  };
}
