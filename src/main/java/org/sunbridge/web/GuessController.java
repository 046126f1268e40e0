package org.sunbridge.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.mapping.GuessedFile;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.UploadRow;

/**
 * A mapping proposed for a file that none reads: looked at, edited and taken along. Definitions are
 * files under somebody's care; no page writes them.
 */
@Controller
@RequestMapping("/uploads/{id}/guess")
class GuessController {

  private static final Pattern NAME = Pattern.compile("(?m)^mapping:\\s*([a-z0-9-]+)");

  private final Handover handover;

  GuessController(Handover handover) {
    this.handover = handover;
  }

  @GetMapping
  String one(Model model, @AuthenticationPrincipal Account me, @PathVariable("id") long id) {
    UploadRow upload = handover.find(me, id);
    model.addAttribute("upload", upload);
    try {
      Optional<GuessedFile> guessed = handover.guess(upload);
      model.addAttribute("guessed", guessed.orElse(null));
      model.addAttribute("text", guessed.map(GuessedFile::text).orElse(""));
    } catch (UnreadableFile e) {
      model.addAttribute("problem", e.getMessage());
    }
    return "guess";
  }

  @PostMapping
  ResponseEntity<byte[]> download(@RequestParam("text") String text) {
    Matcher name = NAME.matcher(text);
    String file = (name.find() ? name.group(1) : "mapping") + ".yaml";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body((text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
