@echo off
rem Runs Marquee with the Java that came with it. MARQUEE_JAVA_OPTIONS may hold further options of Java.
setlocal
set "home=%~dp0.."
if not exist "%home%\runtime\bin\java.exe" (
  echo marquee: %home% lacks runtime\bin\java.exe; unpack the whole archive and run bin\marquee.cmd in its place. 1>&2
  exit /b 1
)
set "options=-XX:+UseSerialGC -Dmarquee.kernels=scalar"
for %%c in (recommend similar predict info keys help) do if "%~1"=="%%c" set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dmarquee.kernels=scalar"
for %%c in (train evaluate compare tune demo reproduce) do if "%~1"=="%%c" set "options=--add-modules jdk.incubator.vector -XX:+UseParallelGC"
if "%~1"=="serve" set "options=--add-modules jdk.incubator.vector -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError"
"%home%\runtime\bin\java.exe" %options% -Dmarquee.command=marquee %MARQUEE_JAVA_OPTIONS% -jar "%home%\lib\marquee.jar" %*
exit /b %errorlevel%
