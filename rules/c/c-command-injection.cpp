#include <cstdlib>
#include <iostream>
#include <string>

int edit(int argc, char **argv) {
  std::string command = "vim ";
  command += argv[1];
  // ruleid: c-command-injection
  return std::system(command.c_str());
}

int ask() {
  std::string name;
  std::getline(std::cin, name);
  // ruleid: c-command-injection
  return system(("host " + name).c_str());
}

int fixed() {
  std::string command = "sync";
  // ok: c-command-injection
  return std::system(command.c_str());
}

int number(char **argv) {
  int n = std::stoi(argv[1]);
  // ok: c-command-injection
  return std::system(("head -n " + std::to_string(n) + " log").c_str());
}

void print(char **argv) {
  // ok: c-command-injection
  std::cout << argv[1] << std::endl;
}
