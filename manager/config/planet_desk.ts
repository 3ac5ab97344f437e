/**
 * The planet of a running box: the one place where it changes. A change is checked whole, then written, kept in the
 * history and applied; one after the other. Lives in `serve`, owned by the box.
 */
import type { JobSpec, Json } from "../contract/component_spec.ts";
import type { Logger } from "../contract/log_record.ts";
import { plan } from "../plan/plan.ts";
import type { Catalogue, Planet, PlanetProblem, PlanetResult, ReadPlanet } from "../planet/planet.ts";
import { type ComponentInForce, componentInForce, newNames, type Values } from "./component_in_force.ts";
import { ConfigError } from "./config_error.ts";
import { editPlanet } from "./edit_planet.ts";
import { PlanetVeil } from "./hidden/planet_veil.ts";
import { planetDifference } from "./planet_difference.ts";
import type { PlanetHistory, PlanetVersion } from "./planet_history.ts";
import { type ChangeNote, PlanetStore, tagOf } from "./planet_store.ts";

/** What a desk needs of the box. */
export interface PlanetDeskOptions {
  /** The planet file. */
  readonly file: string;
  /** What stood in it when the planet was read. */
  readonly text: string;
  readonly planet: Planet;
  /** Takes the place of `listen` of the porter. */
  readonly listen?: Json;
  /** All component types. */
  readonly definitions: Catalogue;
  readonly history: PlanetHistory;
  readonly readPlanet: ReadPlanet;
  /** Throws when this machine could not run the jobs. */
  readonly check: (jobs: readonly JobSpec[]) => void;
  /** Is told what is not wise about a planet that the box goes by from now on. */
  readonly warn: (problems: readonly PlanetProblem[]) => void;
  /** Makes the box go by a planet. */
  readonly apply: (planet: Planet, jobs: readonly JobSpec[]) => Promise<void>;
  /** Makes a component go by its live properties again. */
  readonly remind: (id: string) => Promise<void>;
  readonly log: Logger;
}

/** A planet with what goes with it. */
interface Standing {
  readonly text: string;
  readonly planet: Planet;
  readonly jobs: readonly JobSpec[];
  /** Changed on air and not kept in the file, by component. */
  readonly onAir: ReadonlyMap<string, Values>;
}

/** Properties that were on air alone and now stand in the file. */
interface Kept {
  readonly id: string;
  readonly names: readonly string[];
}

/** Who asks for a change. */
export interface ChangeOptions {
  /** A person's name, null when nobody knows. */
  readonly by: string | null;
}

/** The planet of one box. Whatever changes it throws a {@linkcode ConfigError} `closing` once the desk is closed. */
export class PlanetDesk {
  readonly #options: PlanetDeskOptions;
  readonly #store: PlanetStore;
  readonly #veil: PlanetVeil;
  #standing: Standing;
  #turn: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /**
   * @param options The planet as it was read, and what the box gives.
   * @throws When this machine cannot run it.
   */
  constructor(options: PlanetDeskOptions) {
    this.#options = options;
    this.#store = new PlanetStore(options);
    this.#veil = new PlanetVeil(options);
    const { text, planet } = options;
    this.#standing = this.#stand(text, planet, new Map());
  }

  /** The planet that the box goes by. */
  get planet(): Planet {
    return this.#standing.planet;
  }

  /** Its plan, with what was changed on air. */
  get jobs(): readonly JobSpec[] {
    return this.#standing.jobs;
  }

  /** All versions, the newest first. */
  get history(): Pick<PlanetHistory, "list"> {
    return this.#options.history;
  }

  /** Applies the planet for the first time, and keeps a file that was edited while the box was off. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      const { text, planet, jobs } = this.#standing;
      await this.#options.apply(planet, jobs);
      await this.#store.keepEdited(text, planet).catch((error) => {
        this.#options.log.warning(`cannot keep the planet in the history: ${error}`);
      });
    });
  }

  /**
   * Reads the file as it stands on disk, or gives what the box goes by when it is gone: with a mark in the place of each
   * secret in clear. The tag changes with the file itself.
   */
  async read(): Promise<{ readonly text: string; readonly tag: string }> {
    const text = await this.#text();
    return { text: this.#veil.shown(text, this.#standing), tag: tagOf(text) };
  }

  /**
   * Reads an earlier file, with a mark in the place of each secret in clear.
   *
   * @param version Its number.
   * @returns Null when there is none.
   */
  async readVersion(version: number): Promise<string | null> {
    const text = await this.#options.history.read(version);
    return text === null ? null : this.#veil.shown(text, this.#standing);
  }

  /**
   * Checks a text, and changes nothing.
   *
   * @param text A whole planet file; marks stand for the secrets of the file that there is.
   */
  async check(text: string): Promise<PlanetResult> {
    return this.#veil.lift(text, { file: await this.#text(), standing: this.#standing }).result;
  }

  /**
   * Goes by another planet from now on.
   *
   * @param text The whole file; marks stand for the secrets of the file that there is.
   * @param options Who asks, and tags of which the file on disk must have one; null when any will do.
   * @returns The version, and the tag of its file.
   * @throws {ConfigError} `wrong`, `changed` or `not-written`.
   */
  replace(
    text: string,
    { by, tags }: ChangeOptions & { tags: readonly string[] | null },
  ): Promise<PlanetVersion & { readonly tag: string }> {
    return this.#inTurn(async () => {
      const file = await this.#text();
      if (tags !== null && !tags.includes(tagOf(file))) throw new ConfigError("changed");
      const lifted = this.#veil.lift(text, { file, standing: this.#standing });
      this.#demandRight(lifted.result);
      return { ...await this.#take(lifted.text, { by, how: "api", restored: null }), tag: tagOf(lifted.text) };
    });
  }

  /**
   * Goes by an earlier version again.
   *
   * @param version Its number.
   * @param options Who asks.
   * @throws {ConfigError} `no-version`, `wrong` when this program would not take it any more, or `not-written`.
   */
  rollback(version: number, { by }: ChangeOptions): Promise<PlanetVersion> {
    return this.#inTurn(async () => {
      const text = await this.#options.history.read(version);
      if (text === null) throw new ConfigError("no-version", { args: { version } });
      return await this.#take(text, { by, how: "rollback", restored: version });
    });
  }

  /**
   * Reads the file again, after somebody has edited it.
   *
   * @param options Who asks.
   * @returns Null when it is the one that the box goes by.
   * @throws {ConfigError} `wrong` or `not-read`: the box goes on with the planet that it has.
   */
  reload({ by }: ChangeOptions): Promise<PlanetVersion | null> {
    return this.#inTurn(async () => {
      const text = await this.#store.edited();
      if (text !== this.#standing.text) return await this.#take(text, { by, how: "file", restored: null });
      await this.#readAgain();
      return null;
    });
  }

  /**
   * Changes what stands behind `!secret`, and goes by it.
   *
   * @param change Writes; `isUsed` tells whether the planet needs a name.
   */
  changeSecrets<T>(change: (isUsed: (name: string) => boolean) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const outcome = await change((name) => this.planet.secrets.includes(name));
      await this.#readAgain();
      return outcome;
    });
  }

  /**
   * Changes properties of a component on air.
   *
   * @param id `flow/component`.
   * @param decide Gives the values: checked, and only such as can change while it runs; null leaves out what is optional.
   * Is asked when all earlier changes are done, and refuses by throwing.
   * @param options Who asks, and whether the planet file says so from now on.
   * @throws {ConfigError} `no-component`, `edited`, `not-kept` or `not-written`.
   */
  change(
    id: string,
    decide: (component: ComponentInForce) => Values,
    { by, keep }: ChangeOptions & { keep: boolean },
  ): Promise<void> {
    return this.#inTurn(async () => {
      const component = componentInForce(id, this.#standing);
      const values = decide(component);
      if (Object.keys(values).length === 0) return;
      const isInForce = newNames(values, component).length === 0;
      if (keep) await this.#keep(id, values, by);
      else if (!isInForce) await this.#putOnAir(id, values);
      // Only an action can have led away from it.
      if (isInForce && component.definition.actions !== undefined) await this.#options.remind(id);
    });
  }

  /** Refuses changes from now on, those that wait among them, and lets the one under way end. Safe to call twice. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turn;
  }

  async #putOnAir(id: string, values: Values): Promise<void> {
    const { text, planet, onAir } = this.#standing;
    const changed = new Map(onAir).set(id, { ...onAir.get(id), ...values });
    await this.#apply(this.#stand(text, planet, changed));
  }

  async #keep(id: string, values: Values, by: string | null): Promise<void> {
    const { text, planet } = this.#standing;
    if (await this.#text() !== text) throw new ConfigError("edited", { args: { file: this.#options.file } });
    const edited = editPlanet(text, { planet, id, values }, this.#options.readPlanet);
    if (edited === null) throw new ConfigError("not-kept", { args: { component: id } });
    await this.#take(edited, { by, how: "properties", restored: null }, { id, names: Object.keys(values) });
  }

  /** Makes a text the planet: checked, written, applied, or none of it. */
  async #take(
    text: string,
    note: ChangeNote,
    kept: Kept | null = null,
  ): Promise<PlanetVersion> {
    const { planet, warnings } = this.#checked(text);
    const before = this.#standing;
    const next = this.#stand(text, planet, stillOnAir(before, planet, kept));
    this.#options.warn(warnings);
    const disk = await this.#store.text();
    const [newest] = text === before.text && text === disk ? await this.#options.history.list() : [];
    if (newest !== undefined) {
      await this.#apply(next);
      return newest;
    }
    const version = await this.#store.write(next, before, { disk, note });
    try {
      await this.#apply(next);
    } catch (error) {
      await this.#store.takeBack(version, disk);
      throw error;
    }
    return version;
  }

  /** The same text may mean something else: secrets stand beside it. */
  async #readAgain(): Promise<void> {
    const before = this.#standing;
    const { planet } = this.#checked(before.text);
    const { added, removed, changed } = planetDifference(before.planet, planet);
    if ([...added, ...removed, ...changed].length === 0) return;
    await this.#apply(this.#stand(before.text, planet, before.onAir));
  }

  #checked(text: string): Extract<PlanetResult, { ok: true }> {
    return this.#demandRight(this.#veil.told(this.#options.readPlanet(text), this.#standing));
  }

  #demandRight(result: PlanetResult): Extract<PlanetResult, { ok: true }> {
    if (result.ok) return result;
    const args = { file: this.#options.file, count: result.problems.length };
    throw new ConfigError("wrong", { args, problems: result.problems });
  }

  async #text(): Promise<string> {
    return await this.#store.text() ?? this.#standing.text;
  }

  async #apply(next: Standing): Promise<void> {
    const before = this.#standing;
    this.#standing = next;
    try {
      await this.#options.apply(next.planet, next.jobs);
    } catch (error) {
      this.#standing = before;
      await this.#options.apply(before.planet, before.jobs);
      throw error;
    }
  }

  #stand(text: string, planet: Planet, onAir: ReadonlyMap<string, Values>): Standing {
    const { listen, check } = this.#options;
    const jobs = plan(planet, { onAir, ...listen === undefined ? {} : { listen } });
    check(jobs);
    return { text, planet, jobs, onAir };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(() => {
      if (this.#isClosed) throw new ConfigError("closing");
      return work();
    });
    this.#turn = done.catch(() => {});
    return done;
  }
}

/** What was changed on air lasts as long as the planet says nothing else of the component, but for what it says now. */
function stillOnAir(before: Standing, after: Planet, kept: Kept | null): Map<string, Values> {
  const { changed, removed } = planetDifference(before.planet, after);
  const gone = new Set([...changed, ...removed]);
  return new Map([...before.onAir].flatMap(([id, values]): [string, Values][] => {
    if (id !== kept?.id) return gone.has(id) ? [] : [[id, values]];
    return [[id, Object.fromEntries(Object.entries(values).filter(([name]) => !kept.names.includes(name)))]];
  }));
}
