import { start } from '../kit/start';
import { App } from './app';

start(<App />);
