import { first } from './early.ts';
import { Phone } from './Phone.tsx';
import { startServices } from './services.ts';

const services = startServices({ first });

/** All that the first tasks need not wait for: the device's database, what is sent, every other screen. */
export default function Start() {
  return <Phone services={services} />;
}
