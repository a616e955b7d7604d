// Light or dark: as the device has it, until the reader chooses; always light on paper.
import { useEffect, useState } from "preact/hooks";
import type { Theme } from "./palette";
import { now } from "./schedule";

export type ThemeChoice = Theme | "system";

export function useTheme() {
  const [choice, setChoice] = useState<ThemeChoice>("system");
  const printing = usePrinting();
  const system = useSystemTheme();
  const theme: Theme = printing ? "light" : choice === "system" ? system : choice;
  return { choice, setChoice, theme, printing };
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => {
      now();
      setPrinting(true);
    };
    const after = () => setPrinting(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}

function useSystemTheme(): Theme {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const [theme, setTheme] = useState<Theme>(dark.matches ? "dark" : "light");
  useEffect(() => {
    const changed = () => setTheme(dark.matches ? "dark" : "light");
    dark.addEventListener("change", changed);
    return () => dark.removeEventListener("change", changed);
  }, []);
  return theme;
}
