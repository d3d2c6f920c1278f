import { assetContext } from '@anjian/schema/evaluate/assetContext.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import { describe, expect, it } from 'vitest';
import { fireEquipment } from './07-fire-equipment.ts';

type Extinguisher = { agent: string; made: string; serviced?: string };

/** The dates for one extinguisher of the register, as they are worked out on a day. */
function datesOf({ agent, made, serviced }: Extinguisher, today: string) {
  const answers = {
    agent: { value: agent },
    made_on: { value: made },
    ...(serviced === undefined ? {} : { serviced_on: { value: serviced } }),
  };
  const { values, consequences } = evaluate(
    fireEquipment.definition,
    { register: { value: [{ id: 'r1', answers }] } },
    { now: `${today}T09:00:00+08:00`, today },
  );
  return {
    scrap: values['register[r1].scrap_on'],
    service: values['register[r1].service_on'],
    expired: values['register_expired'],
    hazards: consequences.flatMap((one) => (one.do === 'raise_hazard' && one.path.startsWith('register') ? [one.severity] : [])),
  };
}

/** GB 50444 and DB11/T 1620: scrapped after 6, 10 or 12 years; first service after 3 or 5, then every 1 or 2 years. */
describe('the dates of an extinguisher', () => {
  it.each([
    ['water', '2026-11-01', '2023-11-01'],
    ['powder', '2030-11-01', '2025-11-01'],
    ['clean_agent', '2030-11-01', '2025-11-01'],
    ['co2', '2032-11-01', '2025-11-01'],
  ])('%s, made on 1 November 2020', (agent, scrap, service) => {
    expect(datesOf({ agent, made: '2020-11-01' }, '2021-01-01')).toMatchObject({ scrap, service });
  });

  it.each([
    ['water', '2024-05-06'],
    ['powder', '2025-05-06'],
    ['clean_agent', '2025-05-06'],
    ['co2', '2025-05-06'],
  ])('%s, serviced on 6 May 2023', (agent, service) => {
    expect(datesOf({ agent, made: '2018-01-01', serviced: '2023-05-06' }, '2023-06-01').service).toBe(service);
  });

  it('keeps to the calendar on 29 February', () => {
    expect(datesOf({ agent: 'water', made: '2020-02-29' }, '2021-01-01')).toMatchObject({ scrap: '2026-02-28', service: '2023-02-28' });
    expect(datesOf({ agent: 'co2', made: '2020-02-29' }, '2021-01-01').scrap).toBe('2032-02-29');
  });

  it.each([
    ['the day before', '2026-10-31', ['moderate'], 0],
    ['the day itself', '2026-11-01', ['major'], 1],
    ['long after', '2030-01-01', ['major'], 1],
  ])('raise a hazard when it has to be scrapped: %s', (_name, today, hazards, expired) => {
    expect(datesOf({ agent: 'water', made: '2020-11-01' }, today)).toMatchObject({ hazards, expired });
  });

  it.each([
    ['2025-10-31', []],
    ['2025-11-01', ['moderate']],
  ])('raise another when service is due: %s', (today, hazards) => {
    expect(datesOf({ agent: 'powder', made: '2020-11-01' }, today).hazards).toEqual(hazards);
  });

  it('are blank until the type and the date are known, and raise nothing then', () => {
    const answers = { register: { value: [{ id: 'r1', answers: { agent: { value: 'water' } } }] } };
    const { values, consequences } = evaluate(fireEquipment.definition, answers, { now: '2026-01-01T09:00:00+08:00', today: '2026-01-01' });
    expect(values).toMatchObject({ 'register[r1].scrap_on': null, 'register[r1].service_on': null, register_expired: 0 });
    expect(consequences).toEqual([]);
  });
});

/** The same rules for one that the register of assets knows. */
describe('the dates of an extinguisher at hand', () => {
  const datesAt = (properties: Record<string, unknown>, today: string, answers: Record<string, { value: unknown }> = {}) => {
    const asset = { name: '灭火器', kind: 'extinguisher', number: null, code: 'ABCDEFGHJK', location: null, unit: '保卫处', properties };
    const context = { now: `${today}T09:00:00+08:00`, today, asset: assetContext(asset) };
    const { values, consequences, sections, questions } = evaluate(fireEquipment.definition, answers as never, context);
    const hazards = consequences.flatMap((one) => (one.do === 'raise_hazard' ? [one.severity] : []));
    const shown = Object.keys(sections).filter((key) => sections[key]!.visible);
    const asked = ['agent_seen', 'made_on_seen'].filter((key) => questions[key]!.visible);
    return { scrap: values['this_scrap_on'], service: values['this_service_on'], hazards, shown, asked };
  };

  it.each([
    ['water', '2026-11-01', '2023-11-01'],
    ['powder', '2030-11-01', '2025-11-01'],
    ['clean_agent', '2030-11-01', '2025-11-01'],
    ['co2', '2032-11-01', '2025-11-01'],
  ])('%s, made on 1 November 2020, asks nothing that is known', (type, scrap, service) => {
    expect(datesAt({ type, production_date: '2020-11-01' }, '2021-01-01')).toEqual({
      scrap,
      service,
      hazards: [],
      shown: ['this_extinguisher'],
      asked: [],
    });
  });

  it('goes by the last service, and raises what is due', () => {
    const powder = { type: 'powder', production_date: '2018-01-01' };
    expect(datesAt({ ...powder, serviced_on: '2023-05-06' }, '2023-06-01')).toMatchObject({ service: '2025-05-06', hazards: [] });
    expect(datesAt({ ...powder, serviced_on: '2023-05-06' }, '2025-05-06').hazards).toEqual(['moderate']);
    expect(datesAt(powder, '2028-01-01').hazards).toEqual(['major']);
  });

  it('asks for what the register does not know', () => {
    const seen = { agent_seen: { value: 'co2' }, made_on_seen: { value: '2020-02-29' } };
    expect(datesAt({}, '2021-01-01')).toMatchObject({ scrap: null, asked: ['agent_seen', 'made_on_seen'] });
    expect(datesAt({}, '2021-01-01', seen)).toMatchObject({ scrap: '2032-02-29' });
  });

  it('is asked about no building, and a building about no single one', () => {
    const { sections } = evaluate(fireEquipment.definition, {}, { now: '2026-11-24T09:00:00+08:00', today: '2026-11-24' });
    expect(Object.keys(sections).filter((key) => sections[key]!.visible)).toEqual(['hydrants', 'extinguishers', 'systems']);
  });
});
