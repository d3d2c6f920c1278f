/** Which filler belongs to which checklist. */
import { classMeetingAnswers } from './01-class-meeting.answers.ts';
import { fullInspectionAnswers } from './02-full-inspection.answers.ts';
import { powerRoomAnswers } from './03-power-room.answers.ts';
import { drinkingWaterAnswers } from './04-drinking-water.answers.ts';
import { canteenAnswers } from './05-canteen.answers.ts';
import { contractorsAnswers } from './06-contractors.answers.ts';
import { fireEquipmentAnswers } from './07-fire-equipment.answers.ts';
import { gateAnswers } from './08-gate.answers.ts';
import { laboratorySuppliesAnswers } from './09-laboratory-supplies.answers.ts';
import { machineRoomsAnswers } from './10-machine-rooms.answers.ts';
import { vehicleAnswers } from './11-vehicle.answers.ts';
import { dutyAnswers } from './12-duty.answers.ts';
import { partnerCampusAnswers } from './13-partner-campus.answers.ts';
import { keyPlacesAnswers } from './14-key-places.answers.ts';
import { networkAnswers } from './15-network.answers.ts';
import { zeroReportAnswers } from './16-zero-report.answers.ts';
import { emergencyPlanAnswers } from './17-emergency-plan.answers.ts';
import { ledInspectionAnswers } from './18-led-inspection.answers.ts';
import type { TemplateKey } from './catalogue.ts';
import type { Filler } from './filling.ts';

export const fillers: Record<TemplateKey, Filler> = {
  'class-meeting': classMeetingAnswers,
  'full-inspection': fullInspectionAnswers,
  'power-room': powerRoomAnswers,
  'drinking-water': drinkingWaterAnswers,
  canteen: canteenAnswers,
  contractors: contractorsAnswers,
  'fire-equipment': fireEquipmentAnswers,
  gate: gateAnswers,
  'laboratory-supplies': laboratorySuppliesAnswers,
  'machine-rooms': machineRoomsAnswers,
  vehicle: vehicleAnswers,
  duty: dutyAnswers,
  'partner-campus': partnerCampusAnswers,
  'key-places': keyPlacesAnswers,
  network: networkAnswers,
  'zero-report': zeroReportAnswers,
  'emergency-plan': emergencyPlanAnswers,
  'led-inspection': ledInspectionAnswers,
};
