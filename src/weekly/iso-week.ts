import { day } from "./wall-clock.ts";

/** ISO: 1 is Monday, 7 is Sunday. Takes a wall time. */
export function isoWeekday(wall: number): number {
  return new Date(wall).getUTCDay() || 7;
}

/** The ISO week of a wall time's date, as "2026-W53". The week belongs to the year of its Thursday. */
export function isoWeek(wall: number): string {
  const thursday = wall + (4 - isoWeekday(wall)) * day;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
