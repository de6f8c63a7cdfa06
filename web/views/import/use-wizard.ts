// Leads through the wizard of an import: hand over, declare, try, apply. Each wizard step keeps what the one before gave.
import { useState } from 'react';
import type { DetectBody, JobBody, UploadBody } from '../../../server/api/contract';
import { ApiProblem } from '../../api/client';
import { useDetect, useStartImport, useUpload } from '../../api/imports';
import { useJob } from '../../api/job';
import { type Choice, firstChoice, requestOf, type Trial } from './trial';

export type WizardStep = 'file' | 'declare' | 'trial' | 'result';
export const wizardSteps: readonly WizardStep[] = ['file', 'declare', 'trial', 'result'];

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
  readonly handed: Handed | null;
  readonly sending: Sending | null;
  readonly choice: Choice;
  /** The dry run, then the import itself; null while it has not been heard of. */
  readonly job: JobBody | null;
  /** Why nothing is heard of the job. */
  readonly trouble: Error | null;
  readonly fault: WizardFault | null;
  /** Names of files that the server keeps no more, which are to be chosen again; null: none. */
  readonly again: readonly string[] | null;
  choose(choice: Partial<Choice>): void;
  hand(files: readonly File[]): Promise<void>;
  /** Starts the dry run, with other choices when given. */
  tryOut(over?: Partial<Choice>): void;
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

/** Whether the server says that it keeps the files no more. */
const areGone = (error: Error) => error instanceof ApiProblem && error.code === 'not-found';

interface Told {
  setFault(fault: WizardFault | null): void;
  /** The files are to be chosen again. */
  lose(): void;
}

/** Starts jobs, and follows the one that was started last. */
function useImportJob(handed: Handed | null, { setFault, lose }: Told) {
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

/** Of rejected rows that came back all is known: format, source and mode are those of their import. Others are declared first. */
const stepAfter = ({ detection }: Handed): WizardStep => (detection.returned ? 'trial' : 'declare');
const stepBefore = (step: WizardStep, handed: Handed | null): WizardStep => (step === 'declare' || handed?.detection.returned ? 'file' : 'declare');

/** The import wizard as one state; nothing is kept when the page is left. */
export function useWizard(): Wizard {
  const [step, setStep] = useState<WizardStep>('file');
  const { handed, again, take, drop, loseFiles } = useHeld();
  const [choice, setChoice] = useState<Choice>(nothing);
  const [fault, setFault] = useState<WizardFault | null>(null);
  const { hand, sending } = useHandOver();
  const go = (to: WizardStep) => {
    setFault(null);
    setStep(to);
  };
  const lose = () => {
    loseFiles();
    go('file');
  };
  const { job, trouble, start, forget } = useImportJob(handed, { setFault, lose });
  const handOver = async (files: readonly File[]) => {
    setFault(null);
    try {
      const given = take(await hand(files));
      const first = firstChoice(given.detection);
      setChoice(first);
      go(stepAfter(given));
      if (given.detection.returned) start({ choice: first, dryRun: true, yes: true }, given);
    } catch (reason) {
      setFault({ error: toError(reason), retry: () => handOver(files) });
    }
  };
  return {
    ...{ step, handed, sending, choice, job, trouble, fault, again },
    choose: (over) => setChoice((now) => ({ ...now, ...over })),
    hand: handOver,
    tryOut: (over = {}) => {
      const chosen = { ...choice, ...over };
      setChoice(chosen);
      go('trial');
      start({ choice: chosen, dryRun: true, yes: true });
    },
    apply: (yes) => {
      go('result');
      start({ choice, dryRun: false, yes });
    },
    back: () => {
      forget();
      // After an import, however it ended, the server keeps its files no more.
      if (step === 'result' && job !== null) return lose();
      go(stepBefore(step, handed));
    },
    restart: () => {
      forget();
      drop();
      setChoice(nothing);
      go('file');
    },
  };
}
