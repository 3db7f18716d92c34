package et.aksum.procurement;

import java.io.Serializable;
import java.util.List;

/**
 * What a file looks like before it is imported; nothing is stored.
 *
 * @param columns  headers in the file's order
 * @param mapping  what each column seems to hold
 * @param rows     the first rows, cell by cell as in the file
 * @param problems why the import would be refused, empty when it would start
 * @param encoding how the text is read: {@code UTF-8} or {@code windows-1252}
 */
public record ImportPreview(
        List<String> columns, ImportMapping mapping, List<List<String>> rows, List<String> problems, String encoding)
        implements Serializable {}
