import { expect, it } from 'vitest';
import { farApart, metresBetween } from './distance.model.ts';

const gate = { lat: 39.9075, lon: 116.3833, accuracy: 0 };
/** A degree of latitude measures 111.2 km everywhere. */
const north = (metres: number, accuracy = 0) => ({ ...gate, lat: gate.lat + metres / 111_195, accuracy });

it.each<[string, [number, number], [number, number], number]>([
  ['nowhere', [39.9, 116.4], [39.9, 116.4], 0],
  ['a degree of latitude', [0, 0], [1, 0], 111_195],
  ['a degree of longitude in Harbin', [45.8, 126.5], [45.8, 127.5], 77_521],
  ['across the line where the day begins', [0, 179.9], [0, -179.9], 22_239],
  ['from pole to pole', [90, 0], [-90, 120], 20_015_087],
])('%s', (_, [latA, lonA], [latB, lonB], metres) => {
  expect(Math.abs(metresBetween({ lat: latA, lon: lonA }, { lat: latB, lon: lonB }) - metres)).toBeLessThan(metres / 200 + 1);
});

it.each<[string, ReturnType<typeof north>, number | undefined]>([
  ['at the other end of the building', north(290), undefined],
  ['too far', north(310), 310],
  ['too far, had the phone known better', north(900, 650), undefined],
  ['too far, whatever the phone knew', north(1200, 650), 1200],
])('%s', (_, there, metres) => {
  expect(farApart(gate, there)).toBe(metres);
});
