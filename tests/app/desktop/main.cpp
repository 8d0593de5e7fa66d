// Runs the tests of the window without a screen.
#include <gtest/gtest.h>

#include <QGuiApplication>

#include "fonts.h"

int main(int count, char** arguments) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  ::testing::InitGoogleTest(&count, arguments);
  const QGuiApplication program{count, arguments};
  kowruk::desktop::nameFonts();
  return RUN_ALL_TESTS();
}
