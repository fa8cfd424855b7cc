/** What the deployment says about itself in /config.json: who the utility is, where people sign in. */
export interface Utility { name: string; shortName?: string; phone: string; emergencyPhone: string; email: string; hours: string; address?: string; nip?: string }
export interface Config {
  region: string;
  userPoolId: string;
  userPoolClientId: string;
  staffClientId?: string;
  /** Only where an emulator takes the place of Cognito. */
  userPoolEndpoint?: string;
  utility: Utility;
  brand?: { colour?: string; logo?: string };
}

let loaded: Promise<Config> | undefined;

export function config(): Promise<Config> {
  loaded ??= fetch('/config.json').then(answer => {
    if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
    return answer.json() as Promise<Config>;
  });
  // What failed is asked for again the next time.
  loaded.catch(() => { loaded = undefined; });
  return loaded;
}

/** The utility's colour, set through the object model, which the CSP allows. */
export function paint({ brand }: Config): void {
  if (brand?.colour) document.documentElement.style.setProperty('--brand-given', brand.colour);
}
