// Leads through the wizard of an import: hand over, declare or map, try, apply. Each wizard step keeps what the one before gave.
import { useState } from 'react';
import type { DetectBody, JobBody, UploadBody } from '../../../server/api/contract';
import type { MappingProfile } from '../../../server/model/mapping-profile';
import { ApiProblem } from '../../api/client';
import { useDetect, useStartImport, useUpload } from '../../api/imports';
import { useJob } from '../../api/job';
import type { MappingBody } from '../../api/mapping';
import { useSnapshot } from '../../api/snapshot';
import { withoutEmptyThings } from './mapping/edits';
import { isAsRemembered, type Mapping, useMapping } from './mapping/use-mapping';
import { type Choice, firstChoice, isMappedSource, type Mode, requestOf, type Trial } from './trial';

export type WizardStep = 'file' | 'declare' | 'mapping' | 'trial' | 'result';
/** The second step: files of a kind that is certain are declared, others are mapped. */
export type SecondStep = Extract<WizardStep, 'declare' | 'mapping'>;

export interface Handed {
  readonly uploads: readonly UploadBody[];
  readonly detection: DetectBody;
}

export interface Sending {
  readonly at: number;
  readonly total: number;
  readonly name: string;
}

export interface Wizard {
  readonly step: WizardStep;
  /** How many times a wizard step was begun: also the same one again. */
  readonly begun: number;
  readonly handed: Handed | null;
  readonly sending: Sending | null;
  readonly choice: Choice;
  /** What the columns become; null: nobody asked for it. */
  readonly mapping: Mapping | null;
  readonly second: SecondStep;
  /** The dry run, then the import itself; null while it has not been heard of. */
  readonly job: JobBody | null;
  /** Why nothing is heard of the job. */
  readonly trouble: Error | null;
  readonly fault: WizardFault | null;
  /** Names of files that the server keeps no more, which are to be chosen again; null: none. */
  readonly again: readonly string[] | null;
  choose(choice: Partial<Choice>): void;
  hand(files: readonly File[]): Promise<void>;
  /** Goes to the columns; to what was recognised. */
  toMapping(): Promise<void>;
  /** Starts from the mapping that a source remembers: its files are tried by it, or their columns that differ are looked at. */
  recall(source: string): Promise<void>;
  toDeclare(): void;
  /** Starts the dry run, with other choices when given. */
  tryOut(over?: Partial<Choice>): void;
  /** The profile as it is used; null: the files are not mapped. */
  readonly profile: MappingProfile | null;
  /** Starts the dry run with another profile. */
  tryWith(profile: MappingProfile): void;
  /** `yes`: what goes away was seen and is wanted. */
  apply(yes: boolean): void;
  back(): void;
  restart(): void;
}

/** What did not go, and the way to do it again. */
export interface WizardFault {
  readonly error: Error;
  readonly retry: () => void;
}

const nothing: Choice = { as: null, source: '', mode: null, unknown: null };

/** Hands over files one after the other, then asks what they are. */
function useHandOver() {
  const { mutateAsync: upload } = useUpload();
  const { mutateAsync: detect } = useDetect();
  const [sending, setSending] = useState<Sending | null>(null);
  const hand = async (files: readonly File[]): Promise<Handed> => {
    try {
      const uploads: UploadBody[] = [];
      for (const [at, file] of files.entries()) {
        setSending({ at: at + 1, total: files.length, name: file.name });
        uploads.push(await upload(file));
      }
      return { uploads, detection: await detect(uploads.map((one) => one.upload)) };
    } finally {
      setSending(null);
    }
  };
  return { hand, sending };
}

const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

/** The suggestion, when tables were found that can be mapped; null: what the server refuses to read is told by what was recognised. */
async function unlessRefused(begun: Promise<MappingBody>): Promise<MappingBody | null> {
  try {
    return await begun;
  } catch (reason) {
    if (reason instanceof ApiProblem && reason.status !== 0) return null;
    throw reason;
  }
}

/** Whether the server says that it keeps the files no more. */
const areGone = (error: Error) => error instanceof ApiProblem && error.code === 'not-found';

interface WhenItFails {
  setFault(fault: WizardFault | null): void;
  /** The files are to be chosen again. */
  lose(): void;
}

/** Starts jobs, and follows the one that was started last. */
function useImportJob(handed: Handed | null, { setFault, lose }: WhenItFails) {
  const { mutate } = useStartImport();
  const [job, setJob] = useState<string | null>(null);
  const start = (options: Omit<Trial, 'detection'>, given = handed) => {
    setJob(null);
    setFault(null);
    if (given === null) return;
    const uploads = given.uploads.map((one) => one.upload);
    const request = requestOf(uploads, { ...options, detection: given.detection });
    mutate(request, {
      onSuccess: (started) => setJob(started.job),
      onError: (error) => (areGone(error) ? lose() : setFault({ error, retry: () => start(options, given) })),
    });
  };
  return { ...useJob(job), start, forget: () => setJob(null) };
}

/** What was handed over, or which files are to be handed over again. */
function useHeld() {
  const [handed, setHanded] = useState<Handed | null>(null);
  const [again, setAgain] = useState<readonly string[] | null>(null);
  const hold = (given: Handed | null, lost: readonly string[] | null) => {
    setHanded(given);
    setAgain(lost);
  };
  const names = () => handed?.uploads.map(({ name }) => name) ?? null;
  const take = (given: Handed) => {
    hold(given, null);
    return given;
  };
  return { handed, again, take, drop: () => hold(null, null), loseFiles: () => hold(null, names()) };
}

/** Steps with what did not go in the one on screen; going on forgets it. */
function useSteps() {
  const [step, setStep] = useState<WizardStep>('file');
  const [begun, setBegun] = useState(0);
  const [second, setSecond] = useState<SecondStep>('declare');
  const [fault, setFault] = useState<WizardFault | null>(null);
  const go = (to: WizardStep) => {
    setFault(null);
    setStep(to);
    setBegun((before) => before + 1);
    if (to === 'declare' || to === 'mapping') setSecond(to);
  };
  /** Does what can fail; a failure is said, with the way to do it again. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setFault(null);
    try {
      await work();
    } catch (reason) {
      setFault({ error: toError(reason), retry: () => attempt(work) });
    }
  };
  return { step, begun, second, fault, setFault, go, attempt };
}

/** What is remembered is tried at once, when the columns are as they were. */
const stepOf = ({ remembered }: MappingBody): WizardStep => (remembered?.changes.length === 0 ? 'trial' : 'mapping');

/** Files that were handed over, with what a person declares of them and what their columns become. */
function useHanded() {
  const { take: hold, drop: letGo, ...held } = useHeld();
  const [choice, setChoice] = useState<Choice>(nothing);
  const { hand, sending } = useHandOver();
  const { state: mapping, begin, forget } = useMapping();
  const { data: snapshot } = useSnapshot();
  const choose = (over: Partial<Choice>) => setChoice((now) => ({ ...now, ...over }));
  const beginMapping = async ({ uploads }: Handed, of?: string) => {
    const ids = uploads.map((one) => one.upload);
    const { answer, name: proposed } = await begin(ids, of);
    const { remembered } = answer;
    const name = remembered?.source ?? proposed;
    setChoice((now) => ({ ...now, ...(now.source === '' || remembered ? { source: name } : {}), mode: now.mode ?? remembered?.mode ?? null }));
    return answer;
  };
  const take = async (files: readonly File[]): Promise<Handed> => {
    const given = hold(await hand(files));
    setChoice(firstChoice(given.detection));
    forget();
    return given;
  };
  /** By which source the files are known: by their name, else by their columns, when these are those of one source only. */
  const beginKnown = async (given: Handed, isAnyCertain: boolean) => {
    const { source } = given.detection;
    if (isAnyCertain && !isMappedSource(source ?? '', snapshot)) return null;
    const own = await unlessRefused(beginMapping(given, source ?? undefined));
    const [only, ...others] = own && !own.remembered && !isAnyCertain ? own.fitting : [];
    return only !== undefined && others.length === 0 ? beginMapping(given, only) : own;
  };
  /** Of rejected rows that came back all is known, by their import; of columns as they were last time, by their mapping. Others are declared,
   * or mapped when no file is certain and there are tables. */
  const stepAfter = async (given: Handed): Promise<{ readonly step: WizardStep; readonly answer: MappingBody | null }> => {
    const { returned, files } = given.detection;
    if (returned) return { step: 'trial', answer: null };
    const isAnyCertain = files.some(({ certain }) => certain !== null);
    const answer = await beginKnown(given, isAnyCertain);
    const step = answer?.remembered ? stepOf(answer) : answer && !isAnyCertain ? 'mapping' : 'declare';
    return { step, answer };
  };
  const drop = () => {
    forget();
    letGo();
    setChoice(nothing);
  };
  const isMapped = (source: string) => isMappedSource(source, snapshot);
  return { ...held, choice, choose, sending, mapping, beginMapping, take, stepAfter, drop, isMapped };
}

/** How the files are read by the mapping on screen: by name when it is just what their source remembers. */
function readingBy(mapping: Mapping, profile: MappingProfile, source: string): Pick<Trial, 'mapping' | 'isRemembered'> {
  return isAsRemembered(mapping, source) ? { isRemembered: true } : { mapping: profile };
}

/** A dry run as last time. `mode`: what a person declared this time. */
function trialAsRemembered({ remembered }: MappingBody, { detection }: Handed, mode: Mode | null): Omit<Trial, 'detection'> {
  const last = remembered ? { source: remembered.source, mode: mode ?? remembered.mode } : {};
  return { choice: { ...firstChoice(detection), ...last }, dryRun: true, yes: true, isRemembered: true };
}

interface Entrance {
  readonly held: ReturnType<typeof useHanded>;
  go(to: WizardStep): void;
  start(options: Omit<Trial, 'detection'>, given?: Handed): void;
}

/** The ways into the steps: with files, or by the mapping that their source remembers. */
function waysIn({ held: { handed, choice, beginMapping, take, stepAfter }, go, start }: Entrance) {
  /** The dry run by what is remembered: there is nothing to say first. */
  const tryRemembered = (answer: MappingBody, given: Handed) => {
    go('mapping');
    go('trial');
    start(trialAsRemembered(answer, given, given === handed ? choice.mode : null), given);
  };
  const handOver = async (files: readonly File[]) => {
    const given = await take(files);
    const { step: next, answer } = await stepAfter(given);
    if (next === 'trial' && answer) return tryRemembered(answer, given);
    go(next);
    if (given.detection.returned) start({ choice: firstChoice(given.detection), dryRun: true, yes: true }, given);
  };
  const recall = async (source: string) => {
    if (!handed) return;
    const answer = await beginMapping(handed, source);
    if (stepOf(answer) === 'trial') tryRemembered(answer, handed);
    else go('mapping');
  };
  return { handOver, recall };
}

/** The import wizard as one state; nothing is kept when the page is left. */
export function useWizard(): Wizard {
  const { step, begun, second, fault, setFault, go, attempt } = useSteps();
  const held = useHanded();
  const { handed, again, loseFiles, choice, choose, sending, mapping, beginMapping, drop, isMapped } = held;
  const lose = () => {
    loseFiles();
    go('file');
  };
  const { job, trouble, start, forget } = useImportJob(handed, { setFault, lose });
  const profile = second === 'mapping' && mapping ? withoutEmptyThings(mapping.profile) : null;
  const reading = (source = choice.source) => (profile && mapping ? readingBy(mapping, profile, source) : { saysFormat: isMapped(source) });
  const { handOver, recall } = waysIn({ held, go, start });
  return {
    ...{ step, begun, second, fault, handed, sending, choice, mapping, profile, job, trouble, choose, again },
    hand: (files) => attempt(() => handOver(files)),
    toMapping: () =>
      attempt(async () => {
        if (handed && !mapping) await beginMapping(handed);
        go('mapping');
      }),
    recall: (source) => attempt(() => recall(source)),
    toDeclare: () => go('declare'),
    tryOut: (over = {}) => {
      choose(over);
      go('trial');
      start({ choice: { ...choice, ...over }, dryRun: true, yes: true, ...reading(over.source) });
    },
    tryWith: (next) => {
      mapping?.change(next);
      go('trial');
      start({ choice, dryRun: true, yes: true, mapping: next });
    },
    apply: (yes) => {
      go('result');
      start({ choice, dryRun: false, yes, ...reading() });
    },
    back: () => {
      forget();
      // After an import, however it ended, the server keeps its files no more.
      if (step === 'result' && job !== null) return lose();
      go(step === second || handed?.detection.returned ? 'file' : second);
    },
    restart: () => {
      forget();
      drop();
      go('file');
    },
  };
}
