import { useTranslations } from "next-intl";
import { DateField } from "#components/date-field.tsx";
import { Select } from "#components/select.tsx";
import { TextField } from "#components/text-field.tsx";
import { audiences } from "#content/audiences.ts";
import { plannedWeeks } from "#domain/protocol/phases.ts";
import { type DateOrder, type Defaults, dateOrders, type Mapping } from "../mapping/series.ts";
import { type Field, fields } from "../schema.ts";

type MappingFieldsProps = {
  heading: readonly string[];
  mapping: Mapping;
  order: DateOrder;
  defaults: Defaults;
  timeZones: readonly string[];
  onMapping: (mapping: Mapping) => void;
  onOrder: (order: DateOrder) => void;
  onDefaults: (defaults: Defaults) => void;
};

const { fewest, most } = plannedWeeks;
const weeks = Array.from({ length: most - fewest + 1 }, (_, index) => String(fewest + index));

/** Which column holds what, and what stands in where a column or a cell is missing. */
export function MappingFields(props: MappingFieldsProps) {
  const { heading, mapping, order, onMapping, onOrder } = props;
  const t = useTranslations("files.import");
  const columns = heading.map((cell, index) => ({ value: String(index), label: cell || String(index + 1) }));
  return (
    <fieldset>
      <legend className="text-head font-medium">{t("columns")}</legend>
      <p className="mt-1 max-w-text text-muted">{t("columnsHint")}</p>
      <div className="mt-4 flex flex-col gap-5">
        {fields.map((field) => (
          <div key={field} className="grid gap-x-6 gap-y-3 border-b border-line pb-4 sm:grid-cols-2">
            <Select
              name={`column-${field}`}
              label={t(`field.${field}`)}
              value={mapping[field] === null ? "" : String(mapping[field])}
              onChange={({ target: { value } }) =>
                onMapping({ ...mapping, [field]: value === "" ? null : Number(value) })
              }
              options={[{ value: "", label: t("noColumn") }, ...columns]}
            />
            <Otherwise field={field} {...props} />
          </div>
        ))}
        {mapping.startsOn !== null && (
          <Select
            name="order"
            label={t("dates")}
            className="max-w-96"
            value={order}
            onChange={({ target: { value } }) => onOrder(dateOrders.find((each) => each === value) ?? order)}
            options={dateOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
          />
        )}
      </div>
    </fieldset>
  );
}

function Otherwise({ field, defaults, timeZones, onDefaults }: MappingFieldsProps & { field: Field }) {
  const t = useTranslations("files.import");
  const tClients = useTranslations("clients");
  if (field === "name" || field === "email") return null;
  const shared = {
    name: `otherwise-${field}`,
    label: t("otherwiseFor", { field: t(`field.${field}`).toLowerCase() }),
    value: defaults[field],
    onChange: ({ target: { value } }: { target: { value: string } }) => onDefaults({ ...defaults, [field]: value }),
  };
  if (field === "startsOn") return <DateField {...shared} />;
  if (field === "audience") {
    const options = audiences.map((value) => ({ value, label: tClients(`audience.${value}`) }));
    return <Select {...shared} options={options} />;
  }
  if (field === "plannedWeeks") {
    const options = weeks.map((value) => ({ value, label: tClients("form.weeks", { count: Number(value) }) }));
    return <Select {...shared} options={options} />;
  }
  if (field === "timeZone") {
    return <Select {...shared} options={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))} />;
  }
  return <TextField {...shared} maxLength={500} />;
}
