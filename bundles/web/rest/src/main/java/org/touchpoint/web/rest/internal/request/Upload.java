package org.touchpoint.web.rest.internal.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.web.rest.internal.error.TooLargeException;

/**
 * A file that came as the body itself, or as the file of a multipart form.
 *
 * @param fileName its name without directories
 * @param content its bytes; read once
 */
public record Upload(String fileName, InputStream content) {
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;

    /**
     * The file of a request.
     *
     * @param body the request's body as it came
     * @param otherwise the file's name if the request names none
     */
    public static Upload of(HttpServletRequest request, InputStream body, String otherwise, long limit) {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return ofForm(request, limit);
        }
        return new Upload(name(request.getHeader("Content-Disposition"), otherwise), body);
    }

    private static Upload ofForm(HttpServletRequest request, long limit) {
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    if (part.getSize() > limit) {
                        throw new TooLargeException(limit);
                    }
                    return new Upload(base(part.getSubmittedFileName()), part.getInputStream());
                }
            }
        } catch (IllegalStateException tooLarge) {
            throw new TooLargeException(limit);
        } catch (IOException | ServletException malformed) {
            throw TouchpointException.invalid("body", "The form cannot be read.", "Send the file as the body itself.");
        }
        throw TouchpointException.invalid("file", "The form holds no file.", "Send a part with a file name.");
    }

    private static String name(@Nullable String disposition, String otherwise) {
        Matcher matcher = FILE_NAME.matcher(disposition == null ? "" : disposition);
        return matcher.find() ? base(matcher.group(1)) : otherwise;
    }

    private static String base(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
