import { controlStyle, Field } from "#components/field.tsx";

type FileFieldProps = {
  label: string;
  description: string;
  error?: string | undefined;
  onChoose: (file: File) => void;
};

/** A CSV file from this device. */
export function FileField({ label, description, error, onChoose }: FileFieldProps) {
  return (
    <Field label={label} description={description} error={error}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          className={`${controlStyle} min-h-11 py-2 file:mr-3 file:border-0 file:bg-transparent file:font-medium`}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onChoose(file);
            // The same file can be chosen again after it was corrected.
            target.value = "";
          }}
        />
      )}
    </Field>
  );
}
