"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { controlStyle, descriptionsOf, FieldError, type FieldText } from "./field.tsx";
import { CONFIDENCE_SCALE, middleOf, type SliderScale, stepFrom, valueIn } from "./slider-steps.ts";

type SliderProps = Omit<FieldText, "optional"> & {
  /** null while unanswered: the thumb is then hollow and no number is shown, so that nothing is suggested. */
  value: number | null;
  onChange: (value: number) => void;
  /** Defaults to confidence: 0–100 in tens. */
  scale?: SliderScale;
  /** Words under the ends and the middle of the track. */
  anchors?: { low: string; middle?: string; high: string };
  /** Printed after the value, such as "%". */
  unit?: string;
  /** Lets the number be typed as well, where it is otherwise shown. */
  typed?: boolean;
  /** Hears what stands in the number's place while it is no step of the scale, and null once it is again. */
  onOff?: (text: string | null) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
};

/** A rating on a scale, by thumb, key, or the two buttons beside it. */
export function Slider({
  label,
  description,
  error,
  value,
  onChange,
  scale = CONFIDENCE_SCALE,
  anchors,
  unit = "",
  typed,
  onOff,
  name,
  disabled,
  className,
}: SliderProps) {
  const t = useTranslations("common.slider");
  const id = useId();
  const shown = value ?? middleOf(scale);
  const { descriptionId, errorId, describedBy } = descriptionsOf(id, description, error);

  // What was moved before the page was awake would show and not count.
  const input = useRef<HTMLInputElement>(null);
  const takeEarlyAnswer = useEffectEvent(() => {
    const moved = input.current?.valueAsNumber;
    if (value === null && moved !== undefined && moved !== shown) onChange(moved);
  });
  useEffect(() => takeEarlyAnswer(), []);

  // Pressing the thumb exactly where it rests changes nothing for the browser, yet answers an open question.
  function settle() {
    if (value === null) onChange(shown);
  }

  function settleByKey(event: KeyboardEvent) {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    settle();
  }

  return (
    <div className={classNames("flex flex-col", className)}>
      <div className={classNames("flex justify-between gap-4", typed ? "mb-2 items-start" : "items-baseline")}>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {typed ? (
          <TypedValue {...{ label, value, scale, disabled, onChange, onOff }} />
        ) : (
          <output htmlFor={id} className="min-w-14 shrink-0 text-right font-serif text-title text-ink tabular-nums">
            {value === null ? (
              <span className="font-sans text-note whitespace-nowrap text-muted">{t("unset")}</span>
            ) : (
              `${value}${unit}`
            )}
          </output>
        )}
      </div>
      {description && (
        <p id={descriptionId} className="max-w-text text-note text-muted">
          {description}
        </p>
      )}
      <div className="mt-1 grid grid-cols-[44px_1fr_44px] items-center gap-1">
        <IconButton
          label={t("lower", { step: scale.step })}
          icon={<Minus />}
          className="size-11"
          disabled={disabled || value === scale.min}
          onPress={() => onChange(stepFrom(value, -1, scale))}
        />
        <input
          ref={input}
          id={id}
          type="range"
          name={value === null ? undefined : name}
          {...scale}
          value={shown}
          disabled={disabled}
          data-unset={value === null ? "" : undefined}
          aria-valuetext={value === null ? t("unset") : `${value}${unit}`}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          onClick={settle}
          onKeyDown={settleByKey}
          className="confidence-range"
          style={fillTo(value, scale)}
        />
        <IconButton
          label={t("higher", { step: scale.step })}
          icon={<Plus />}
          className="size-11"
          disabled={disabled || value === scale.max}
          onPress={() => onChange(stepFrom(value, 1, scale))}
        />
      </div>
      {typed && (
        // The line stays when it has nothing to say any more, so that nothing below moves.
        <p aria-hidden="true" className="-mt-2 mb-1 min-h-5 px-13 text-center text-note text-muted">
          {value === null && t("unset")}
        </p>
      )}
      {anchors && (
        <div aria-hidden="true" className="grid grid-cols-3 gap-x-2 px-6 text-note sm:px-13 leading-tight text-muted">
          <span>{anchors.low}</span>
          <span className="text-center">{anchors.middle}</span>
          <span className="text-right">{anchors.high}</span>
        </div>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

type TypedValueProps = Required<Pick<SliderProps, "label" | "value" | "onChange" | "scale">> & {
  disabled: boolean | undefined;
  onOff: SliderProps["onOff"];
};

/** The number itself, to be typed: what is no step of the scale is said, and changes nothing. */
function TypedValue({ label, value, onChange, scale, disabled, onOff }: TypedValueProps) {
  const t = useTranslations("common.slider");
  const id = useId();
  // What is being typed, until the value changes by thumb or button.
  const [typing, setTyping] = useState<{ text: string; at: number | null } | null>(null);
  const draft = typing && typing.at === value ? typing.text : null;
  const isOff = draft !== null && draft !== "" && valueIn(draft, scale) === null;

  function type(text: string) {
    const number = valueIn(text, scale);
    setTyping({ text, at: number ?? value });
    onOff?.(text === "" || number !== null ? null : text);
    if (number !== null) onChange(number);
  }

  return (
    <span className="flex max-w-40 shrink-0 flex-col items-end">
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-label={t("typed", { label: String(label) })}
        aria-invalid={isOff || undefined}
        aria-describedby={isOff ? `${id}-off` : undefined}
        disabled={disabled}
        placeholder="–"
        maxLength={3}
        value={draft ?? value ?? ""}
        onChange={(event) => type(event.target.value.trim())}
        onBlur={() => !isOff && setTyping(null)}
        className={classNames(controlStyle, "min-h-11 w-18! px-2 text-right font-serif text-title! tabular-nums")}
      />
      {isOff && (
        <span id={`${id}-off`} role="status" className="mt-1 text-right text-note text-attention">
          {t("off", scale)}
        </span>
      )}
    </span>
  );
}

function fillTo(value: number | null, { min, max }: SliderScale): CSSProperties {
  if (value === null) return {};
  const share = (value - min) / (max - min);
  return { "--fill": `calc(22px + (100% - 44px) * ${share})` } as CSSProperties;
}
