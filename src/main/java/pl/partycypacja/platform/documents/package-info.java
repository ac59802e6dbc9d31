/// What is made and taken as files: PDF, QR codes, iCalendar, CSV and XLSX sheets, uploads whose type is found from
/// their content.
@NullMarked
package pl.partycypacja.platform.documents;

import org.jspecify.annotations.NullMarked;
