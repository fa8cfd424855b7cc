import { Page } from '../kit/page/page';
import { Shell } from '../kit/shell/shell';
import { start } from '../kit/start';

start(<Shell home="/staff" name="e-BOK" navLabel="Główna"><Page title="Stanowisko pracownika">{null}</Page></Shell>);
