/** The eighteen checklists of the college's plan, in its order. */
import { classMeeting } from './01-class-meeting.ts';
import { fullInspection } from './02-full-inspection.ts';
import { powerRoom } from './03-power-room.ts';
import { drinkingWater } from './04-drinking-water.ts';
import { canteen } from './05-canteen.ts';
import { contractors } from './06-contractors.ts';
import { fireEquipment } from './07-fire-equipment.ts';
import { gate } from './08-gate.ts';
import { laboratorySupplies } from './09-laboratory-supplies.ts';
import { machineRooms } from './10-machine-rooms.ts';
import { vehicle } from './11-vehicle.ts';
import { duty } from './12-duty.ts';
import { partnerCampus } from './13-partner-campus.ts';
import { keyPlaces } from './14-key-places.ts';
import { network } from './15-network.ts';
import { zeroReport } from './16-zero-report.ts';
import { emergencyPlan } from './17-emergency-plan.ts';
import { ledInspection } from './18-led-inspection.ts';

export const sampleTemplates = [
  classMeeting,
  fullInspection,
  powerRoom,
  drinkingWater,
  canteen,
  contractors,
  fireEquipment,
  gate,
  laboratorySupplies,
  machineRooms,
  vehicle,
  duty,
  partnerCampus,
  keyPlaces,
  network,
  zeroReport,
  emergencyPlan,
  ledInspection,
] as const;

export type TemplateKey = (typeof sampleTemplates)[number]['key'];
