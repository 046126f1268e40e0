package org.sunbridge.intake;

import java.nio.file.Path;

/**
 * Why a process cannot work with its archive.
 *
 * @param folder where this process looks for it
 * @param mark the name of the file that tells the right folder; empty while there is none
 */
public record ArchiveFault(Kind kind, Path folder, String mark) {

  /** What is wrong. */
  public enum Kind {
    /** It is not the folder that the first process marked: not mounted, or another one. */
    NOT_MARKED,
    /** What others have received since it was marked is not there: it is a copy. */
    LACKS_NEWEST,
    READ_ONLY
  }

  /** For whoever keeps the machine: which folder, and what to do. */
  public String sentence() {
    return switch (kind) {
      case NOT_MARKED ->
          ("存档文件夹 %1$s 不是各进程共用的那一个（里面没有 %2$s）。本进程不做任何运行，不收文件。请确认共用的文件夹已经挂载，"
                  + "或让 SUNBRIDGE_ARCHIVE 指向它；原来的存档已经没有、以后就用这个文件夹的，在里面建一个名为 %2$s 的空文件。"
                  + " The archive folder %1$s is not the one that all processes share (%2$s is not in"
                  + " it). This process runs nothing and takes no files. Mount the shared folder, or"
                  + " let SUNBRIDGE_ARCHIVE name it; if the archive is lost and this folder is to be it"
                  + " from now on, make an empty file %2$s in it.")
              .formatted(folder, mark);
      case LACKS_NEWEST ->
          ("存档文件夹 %1$s 里没有最近收到的原件：它是共用存档的一份拷贝，不是它本身。本进程不做任何运行，不收文件。"
                  + "请挂载共用的文件夹，或让 SUNBRIDGE_ARCHIVE 指向它；原件已经找不回、以后就用这个文件夹的，"
                  + "删去里面的 %2$s，再建一个同名的空文件。"
                  + " The originals that came last are not in the archive folder %1$s: it is a copy of"
                  + " the shared one. This process runs nothing and takes no files. Mount the shared"
                  + " folder, or let SUNBRIDGE_ARCHIVE name it; if the originals are lost and this"
                  + " folder is to be the archive from now on, remove %2$s in it and make an empty"
                  + " file of that name.")
              .formatted(folder, mark);
      case READ_ONLY ->
          ("存档文件夹 %1$s 不能写入。本进程不做任何运行，不收文件。请检查它的权限，或是否以只读方式挂载。"
                  + " The archive folder %1$s cannot be written. This process runs nothing and takes no"
                  + " files. See its permissions, and whether it is mounted read-only.")
              .formatted(folder);
    };
  }
}
